// The tests run inside Electron as Node; an Electron they launch has to come up as a window all the same.
delete process.env['ELECTRON_RUN_AS_NODE'];
