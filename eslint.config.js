import { readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, globalIgnores } from 'eslint/config'
import importX from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'

const root = import.meta.dirname
const manifest = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/** The layers of `lib`, from the ground up, and the layers that each may import. */
const layers = {
  state: [],
  request: ['state'],
  data: [],
  html: ['state', 'request'],
  theme: [],
  widget: ['html', 'state', 'request'],
  assets: ['theme', 'request'],
  upload: ['request'],
  'upload-s3': ['upload'],
  page: ['widget', 'assets', 'html', 'state', 'theme', 'request'],
  http: ['page', 'state', 'widget', 'html', 'assets', 'theme', 'request'],
}

/** Nothing in `target` may import a file of `from`, unless it is one of `except`. */
const boundaries = [
  {
    target: './lib',
    from: './',
    except: ['./lib'],
    message: 'The core knows nothing of what is built on it.',
  },
  {
    target: './lib/usage-error{,s}.ts',
    from: './',
    except: ['./lib/usage-errors.ts'],
    message: 'Every layer imports lib/usage-error.ts, so it imports nothing but its texts.',
  },
  ...Object.entries(layers).map(([layer, known]) => ({
    target: `./lib/${layer}`,
    from: './lib',
    except: ['./usage-error.ts', ...[layer, ...known].map((name) => `./${name}`)],
    message: `lib/${layer} may import ${['lib/usage-error.ts', ...known.map((name) => `lib/${name}`)].join(', ')}.`,
  })),
  {
    target: './widgets',
    from: './',
    except: ['./widgets', './lib'],
    message: 'Widgets are built on lib alone.',
  },
  {
    target: './widgets/**/*.client.ts',
    from: './lib',
    except: ['./state/action-url.ts', './upload/accepted-types.ts'],
    message: 'This file runs in the browser: of lib it may import what works there too.',
  },
  {
    target: './client-src',
    from: './',
    except: ['./client-src', './lib/state/action-url.ts', './lib/usage-errors.ts'],
    message:
      'The browser runtime shares with the server lib/state/action-url.ts and, in development, lib/usage-errors.ts.',
  },
  {
    target: './docs-site',
    from: './',
    except: ['./docs-site'],
    message: "The documentation site is a user's app: it imports `bespa`, not its files.",
  },
  {
    target: './examples',
    from: './',
    except: ['./examples'],
    message: "An example is a user's app: it imports `bespa`, not its files.",
  },
]

// By text alone, so that a boundary also holds for an import of a file that is not there.
const textualResolver = {
  interfaceVersion: 3,
  name: 'textual',
  resolve(specifier, file) {
    if (!specifier.startsWith('.')) return { found: false }
    const source = specifier.replace(/\.(m?)js$/, '.$1ts')
    return { found: true, path: path.resolve(path.dirname(file), source) }
  },
}

const { dependencies = {}, peerDependencies = {}, optionalDependencies = {} } = manifest
const installed = Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies })
const entryPoints = Object.keys(manifest.exports)
  .filter((name) => name !== './package.json')
  .map((name) => name.replace('.', 'bespa'))

const onlyInstalled = {
  regex: `^(?!\\.|node:|bespa(/|$)|(${installed.join('|')})(/|$))`,
  allowTypeImports: true,
  message: 'What the package imports at run time is one of its dependencies.',
}
const notItself = {
  regex: '^bespa(/|$)',
  message: 'Inside the package its own files are imported by path.',
}
const notItsFiles = {
  regex: `^bespa/(?!(${entryPoints.map((name) => name.slice('bespa/'.length)).join('|')})$)`,
  message: `The entry points are ${entryPoints.join(', ')}.`,
}
const notInBrowser = {
  regex: '^(node:|bespa(/(?!client$)|$))',
  message: 'This file runs in the browser: it may import the types of bespa/client.',
}

const restrictImports = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
})

export default defineConfig(
  globalIgnores(['dist', 'coverage', 'docs-api']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: true },
      ],
      '@typescript-eslint/consistent-type-exports': 'error',
      // `return refuse(ctx)` as an early end reads well.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // A behavior gives nothing, or a function that disposes of it.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.{ts,tsx,mts,js,mjs}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [textualResolver],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx', '.mts'] },
      'import-x/extensions': ['.ts', '.tsx', '.mts', '.js', '.mjs'],
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-constant-condition': 'error',
      'no-control-regex': 'error',
      'no-debugger': 'error',
      'no-empty': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'import-x/first': 'error',
      'import-x/no-duplicates': ['error', { 'prefer-inline': true }],
      'import-x/no-mutable-exports': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: root, zones: boundaries }],
      'import-x/no-cycle': 'error',
      'import-x/no-self-import': 'error',
    },
  },
  {
    files: ['{lib,widgets,client-src,docs-site}/**'],
    rules: { 'max-lines': ['error', { max: 400 }] },
  },
  {
    files: ['{lib,widgets}/**/*.ts'],
    rules: restrictImports(onlyInstalled, notItself),
  },
  {
    files: ['client-src/**/*.ts', '{widgets,docs-site}/**/*.client.ts'],
    rules: restrictImports(notInBrowser),
  },
  {
    files: ['{docs-site,examples}/**/*.ts'],
    ignores: ['**/*.client.ts'],
    rules: restrictImports(notItsFiles),
  },
  {
    files: ['{test,bench}/**/*.{ts,tsx}', 'examples/*/test/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name="only"]',
          message: 'All tests run: `only` would hide the others.',
        },
      ],
      '@typescript-eslint/no-empty-function': 'off',
      // `app.callback()` gives a promise where Node's servers expect nothing.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false } },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
)
