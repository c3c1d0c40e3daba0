import fs from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

/** The import table of the architecture: a room may import itself, the rooms named here, and these packages. */
interface Room {
  readonly rooms: readonly string[];
  /** `node` stands for everything built into Node; `@scope/*` for a whole scope. */
  readonly packages: readonly string[];
}

const LOWER_CORE = ['core/storage', 'core/documents', 'core/intake', 'core/files'];
const EVERY_CORE_ROOM = [...LOWER_CORE, 'core/actions', 'core/serve', 'core/cli'];

// What every room of core may use besides its own list.
const CORE_ROOMS = ['domain', 'core/shared', 'resources'];

export const ROOMS: Readonly<Record<string, Room>> = {
  domain: { rooms: [], packages: [] },
  contract: { rooms: ['domain'], packages: ['zod'] },

  'core/storage': { rooms: CORE_ROOMS, packages: ['node', 'better-sqlite3', 'kysely', 'uuid'] },
  'core/documents': {
    rooms: CORE_ROOMS,
    packages: ['node', 'docx', 'exceljs', 'fflate', 'ical-generator'],
  },
  'core/intake': {
    rooms: CORE_ROOMS,
    packages: ['node', '@e965/xlsx', '@xmldom/xmldom', 'papaparse', 'saxes', 'zod'],
  },
  'core/files': { rooms: CORE_ROOMS, packages: ['node', 'fflate'] },
  'core/actions': {
    rooms: [...CORE_ROOMS, ...LOWER_CORE, 'core/core'],
    packages: ['node', 'uuid'],
  },
  'core/serve': {
    rooms: [...CORE_ROOMS, 'contract', 'core/actions', 'core/core'],
    packages: ['node', 'zod'],
  },
  'core/cli': {
    rooms: [...CORE_ROOMS, 'contract', 'core/actions', 'core/serve', 'core/core', 'core/entry'],
    packages: ['node'],
  },
  // The type of an opened core, handed to actions, serve and cli.
  'core/core': { rooms: [...CORE_ROOMS, ...LOWER_CORE], packages: ['node', 'uuid'] },
  // index.ts and process.ts, which put core together.
  'core/entry': {
    rooms: [...CORE_ROOMS, ...EVERY_CORE_ROOM, 'core/core', 'contract'],
    packages: ['node'],
  },
  // Any other file in the root of core: small things every room of core may use.
  'core/shared': { rooms: ['domain'], packages: ['node'] },

  main: { rooms: ['contract'], packages: ['electron', 'node'] },
  preload: { rooms: ['contract'], packages: ['electron'] },
  renderer: {
    rooms: ['contract', 'domain', 'resources'],
    packages: [
      'react',
      'react-dom',
      '@mantine/*',
      '@tanstack/*',
      '@fontsource-variable/*',
      'wouter',
      'vite',
    ],
  },
};

export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** Every forbidden import below `<root>/src`, in the order of file and line. */
export function importViolations(root: string): Violation[] {
  return sourceFiles(root).flatMap((file) => violationsIn(root, file));
}

/** Paths below root, with `/`. */
export function sourceFiles(root: string): string[] {
  return fs
    .readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll(path.sep, '/')}`)
    .filter((name) => /\.[cm]?[jt]sx?$/.test(name) && name !== 'src/no-electron.d.ts')
    .sort();
}

function violationsIn(root: string, file: string): Violation[] {
  const from = roomOf(file);
  const room = from === null ? undefined : ROOMS[from];
  if (from === null || !room) {
    return [{ file, line: 1, reason: 'belongs to no room of the import table' }];
  }
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  return importsOf(file, text).flatMap(({ specifier, line }) => {
    const reason = whyForbidden(from, room, file, specifier);
    return reason === null ? [] : [{ file, line, reason }];
  });
}

function whyForbidden(
  from: string,
  room: Room,
  file: string,
  specifier: string | null,
): string | null {
  if (specifier === null) return `${from}: an import whose target is computed cannot be checked`;
  if (specifier.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), specifier.replace(/[?#].*$/, ''));
    const to = roomOf(target);
    if (to === from || (to !== null && room.rooms.includes(to))) return null;
    return `${from} may not import ${to ?? target}`;
  }
  const name = packageOf(specifier);
  const scope = `${name.split('/')[0] ?? ''}/*`;
  if (room.packages.includes(name) || room.packages.includes(scope)) return null;
  return `${from} may not import ${name === 'node' ? specifier : name}`;
}

/** The room a path (with or without its ending) lies in; null outside every room. */
export function roomOf(file: string): string | null {
  const [top, first, second, third] = file.split('/');
  if (top === 'resources') return 'resources';
  if (top !== 'src' || first === undefined) return null;
  if (first !== 'core') return second === undefined && !(first in ROOMS) ? null : first;
  if (third === undefined) {
    const name = (second ?? 'index').replace(/\.[cm]?[jt]sx?$/, '');
    if (name === 'index' || name === 'process') return 'core/entry';
    if (name === 'core') return 'core/core';
    // An import may name a folder: '../storage'.
    return EVERY_CORE_ROOM.includes(`core/${name}`) ? `core/${name}` : 'core/shared';
  }
  return `core/${second ?? ''}`;
}

function packageOf(specifier: string): string {
  if (specifier === 'electron' || specifier.startsWith('electron/')) return 'electron';
  if (specifier.startsWith('node:') || isBuiltin(specifier)) return 'node';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

interface Import {
  /** null: not a literal. */
  readonly specifier: string | null;
  readonly line: number;
}

function importsOf(file: string, text: string): Import[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : undefined;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const found: Import[] = [];
  const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const add = (target: ts.Node | undefined, at: ts.Node) => {
    const specifier = target && ts.isStringLiteralLike(target) ? target.text : null;
    found.push({ specifier, line: lineAt(at.getStart(source)) });
  };

  for (const { fileName, pos } of source.typeReferenceDirectives) {
    found.push({ specifier: fileName === 'node' ? 'node:types' : fileName, line: lineAt(pos) });
  }
  for (const { fileName, pos } of source.referencedFiles) {
    found.push({ specifier: `./${fileName}`, line: lineAt(pos) });
  }

  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node);
    else if (ts.isExternalModuleReference(node)) add(node.expression, node);
    else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, node);
    } else if (ts.isCallExpression(node)) {
      if (loadsAModule(node.expression)) add(node.arguments[0], node);
      if (isImportMetaGlob(node.expression)) for (const each of globsIn(node)) add(each, node);
    } else if (isUrlBesideThisModule(node)) add(node.arguments?.[0], node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.sort((a, b) => a.line - b.line);
}

function loadsAModule(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  if (ts.isPropertyAccessExpression(callee) && callee.name.text === 'resolve') {
    return loadsAModule(callee.expression);
  }
  return ts.isIdentifier(callee) && callee.text === 'require';
}

function isImportMetaGlob(callee: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(callee) &&
    callee.name.text === 'glob' &&
    ts.isMetaProperty(callee.expression)
  );
}

function globsIn(call: ts.CallExpression): readonly (ts.Node | undefined)[] {
  const [first] = call.arguments;
  return first && ts.isArrayLiteralExpression(first) ? first.elements : [first];
}

/** `new URL('…', import.meta.url)`: how a worker or an asset is named for the bundler. */
function isUrlBesideThisModule(node: ts.Node): node is ts.NewExpression {
  if (!ts.isNewExpression(node) || node.expression.getText() !== 'URL') return false;
  return node.arguments?.[1]?.getText() === 'import.meta.url';
}
