// The rooms without Electron resolve "electron" to this file, so that no name can be imported from it.
export {};
