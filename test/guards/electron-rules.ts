import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Where a window may be made, and where what a page may do is settled. */
const WINDOW_FILE = 'src/main/window/window.ts';
/** The hidden window a document is printed from: it runs no script at all and has a session of its own. */
const PAPER_FILE = 'src/main/window/paper.ts';
const LOCKDOWN_FILE = 'src/main/window/lockdown.ts';
/** The one door to the browser; what it lets through is tested with `webAddress`. */
const LINK_DOOR = 'src/main/window/openExternal.ts';
const PRELOAD_FILE = 'src/preload/index.ts';

/** Electron's security list: these must stand so wherever they stand, and have to in every window; no script only on paper. */
const SETTINGS: Readonly<Record<string, 'true' | 'false'>> = {
  sandbox: 'true',
  contextIsolation: 'true',
  nodeIntegration: 'false',
  spellcheck: 'false',
  javascript: 'false',
};
const MAY_BE_SET_TOO = ['preload', 'devTools'];

/** Their defaults are right, and nobody may touch them. */
const UNTOUCHED = [
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'enableBlinkFeatures',
  'disableBlinkFeatures',
  'webviewTag',
  'nodeIntegrationInSubFrames',
  'nodeIntegrationInWorker',
  'bypassCSP',
  'supportFetchAPI',
  'allowServiceWorkers',
];

/** Ways out of the program or around its doors. */
const FORBIDDEN_NAMES = [
  'openExternal',
  'executeJavaScript',
  'loadFile',
  'registerFileProtocol',
  'interceptFileProtocol',
  'setAsDefaultProtocolClient',
  'loadExtension',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
  'sendBeacon',
  'eval',
  'Function',
  'dangerouslySetInnerHTML',
];
const FORBIDDEN_MODULES =
  /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns|dns\/promises|inspector|child_process|cluster)$/;

/** What the lockdown consists of; each has to be there. */
const LOCKS = [
  'setPermissionRequestHandler',
  'setPermissionCheckHandler',
  'setDevicePermissionHandler',
  'setWindowOpenHandler',
  'onBeforeRequest',
  'will-attach-webview',
  'will-frame-navigate',
  'will-redirect',
  'will-download',
  'host-resolver-rules',
];

/** Everything in `<root>/src` that breaks Electron's settings, in the order of file and line. */
export function electronFaults(root: string): string[] {
  const folder = path.join(root, 'src');
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll(path.sep, '/')}`)
    .filter((name) => /\.tsx?$/.test(name))
    .sort();
  return files.flatMap((file) => faultsIn(file, fs.readFileSync(path.join(root, file), 'utf8')));
}

export function faultsIn(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const seen = new Set<string>();
  const fault = (node: ts.Node, what: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push(`${file}:${line + 1} ${what}`);
  };

  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) seen.add(node.text);
    if (ts.isIdentifier(node) && FORBIDDEN_NAMES.includes(node.text) && !isOwnName(node)) {
      const isDoor = file === LINK_DOOR && node.text === 'openExternal';
      if (!isDoor) fault(node, node.text);
    }
    if (ts.isPropertyAssignment(node)) checkSetting(node, fault);
    if (ts.isNewExpression(node)) checkWindow(file, node, fault);
    if (ts.isImportDeclaration(node)) checkImport(node, fault);
    if (file.startsWith('src/preload/')) checkPreload(node, fault);
    ts.forEachChild(node, visit);
  };
  visit(source);

  if (file === LOCKDOWN_FILE) {
    for (const lock of LOCKS) if (!seen.has(lock)) fault(source, `${lock} is missing`);
  }
  if (file === PRELOAD_FILE) {
    const doors = text.split('exposeInMainWorld').length - 1;
    if (doors !== 1) fault(source, `${doors} doors to the page`);
  }
  return found;
}

type Fault = (node: ts.Node, what: string) => void;

/** `{ readonly fetch: string }` in a type is no way out. */
function isOwnName(node: ts.Identifier): boolean {
  return ts.isPropertySignature(node.parent) && node.parent.name === node;
}

function checkSetting(node: ts.PropertyAssignment, fault: Fault): void {
  const name = node.name.getText();
  if (UNTOUCHED.includes(name)) fault(node, `${name} is set`);
  const wanted = SETTINGS[name];
  if (wanted !== undefined && node.initializer.getText() !== wanted) {
    fault(node, `${name} is not ${wanted}`);
  }
}

function checkWindow(file: string, node: ts.NewExpression, fault: Fault): void {
  const made = node.expression.getText();
  if (!/^(?:BrowserWindow|BaseWindow|WebContentsView|BrowserView)$/.test(made)) return;
  const isPaper = file === PAPER_FILE;
  if (file !== WINDOW_FILE && !isPaper) fault(node, `${made} is made outside src/main/window`);
  const preferences = propertiesOf(propertiesOf(node.arguments?.[0])?.get('webPreferences'));
  const wanted = [
    ...Object.keys(SETTINGS).filter((name) => isPaper || name !== 'javascript'),
    ...(isPaper ? ['session'] : []),
  ];
  for (const name of wanted) {
    if (!preferences?.has(name)) fault(node, `${name} is not set`);
  }
  for (const name of preferences?.keys() ?? []) {
    const mayBeSet = isPaper ? name === 'devTools' : MAY_BE_SET_TOO.includes(name);
    if (!wanted.includes(name) && !mayBeSet) fault(node, `${name} is set`);
  }
}

function propertiesOf(node: ts.Node | undefined): Map<string, ts.Node> | undefined {
  if (!node || !ts.isObjectLiteralExpression(node)) return undefined;
  return new Map(
    node.properties.map((each) => [
      each.name?.getText() ?? '...',
      ts.isPropertyAssignment(each) ? each.initializer : each,
    ]),
  );
}

function checkImport(node: ts.ImportDeclaration, fault: Fault): void {
  const from = ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : '';
  if (FORBIDDEN_MODULES.test(from)) fault(node, `imports ${from}`);
  const names = node.importClause?.namedBindings;
  if (from !== 'electron' || !names) return;
  if (!ts.isNamedImports(names)) return fault(node, 'takes the whole of electron');
  for (const { name, propertyName } of names.elements) {
    const imported = (propertyName ?? name).text;
    if (imported === 'net' || imported === 'autoUpdater') fault(node, `takes ${imported}`);
  }
}

/** The page gets functions of ours; never Electron's own object, and never a channel it may name. */
function checkPreload(node: ts.Node, fault: Fault): void {
  if (ts.isIdentifier(node) && node.text === 'ipcRenderer') {
    const { parent } = node;
    const isUsed = ts.isPropertyAccessExpression(parent) && ts.isCallExpression(parent.parent);
    if (!isUsed && !ts.isImportSpecifier(parent)) fault(node, 'ipcRenderer is handed on');
  }
  if (!ts.isCallExpression(node)) return;
  const callee = node.expression.getText();
  const channel = node.arguments[0]?.getText() ?? '';
  if (/^ipcRenderer\.invoke$/.test(callee) && !channel.startsWith('`desktop:')) {
    fault(node, 'a channel outside desktop:');
  }
  if (/^ipcRenderer\.send/.test(callee) && channel !== "'core-port-wanted'") {
    fault(node, 'a channel outside the contract');
  }
  if (callee.endsWith('exposeInMainWorld') && channel !== "'api'") fault(node, 'another door');
}
