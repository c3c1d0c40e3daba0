import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Catches shell.openExternal, electron.shell.openExternal and const { openExternal } = shell.
const openExternalOnlyBehindItsDoor = [
  "MemberExpression[property.name='openExternal'][object.name='shell']",
  "MemberExpression[property.name='openExternal'][object.property.name='shell']",
  "VariableDeclarator[init.name='shell'] > ObjectPattern > Property[key.name='openExternal']",
].map((selector) => ({
  selector,
  message: 'Chỉ src/main/window/openExternal.ts được mở địa chỉ bên ngoài.',
}));

export default defineConfig(
  globalIgnores([
    'node_modules/',
    'out/',
    'dist/',
    '.cache/',
    'test-results/',
    'test/fixtures/',
    'src/no-electron.d.ts',
  ]),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...openExternalOnlyBehindItsDoor] },
  },
  { files: ['src/main/window/openExternal.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/core/cli/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    // Speaks of the React Compiler, which is not used here; TanStack Virtual is.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'setInterval', 'clearInterval'].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    // Parts of it run in the page.
    files: ['scripts/shots/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'window',
          'document',
          'localStorage',
          'innerWidth',
          'innerHeight',
          'requestAnimationFrame',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
