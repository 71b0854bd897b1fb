import astro from 'eslint-plugin-astro'
import jsxA11y from 'eslint-plugin-jsx-a11y-x'
import prettier from 'eslint-config-prettier'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

const code = ['**/*.{ts,tsx,mts,mjs,cjs,js}']
const typed = ['**/*.{ts,tsx}']
const tests = ['**/*.test.{ts,tsx}', 'tests/**/*.ts', '*/tests/**/*.ts']
const released = [
  'schemas/src/**',
  'analytics/src/disclosure/release.ts',
  'site/src/cms-client/**',
  'cms/src/collections/releases/**',
]

/** Made by a tool, or not ours. */
const generated = [
  '**/node_modules/',
  '**/.next/',
  '**/dist/',
  '**/.astro/',
  '**/.data/',
  'coverage/',
  'tests/output/',
  '**/generated/',
  '**/importMap.js',
  'cms/src/migrations/',
  'cms/src/app/(payload)/',
  '**/*.d.ts',
]

/** How large a thing may be before it has to be split. */
const limits = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 4],
  'max-depth': ['error', 3],
  complexity: ['error', 10],
}

const manners = {
  'no-console': 'error',
  'no-empty': ['error', { allowEmptyCatch: false }],
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
  eqeqeq: 'error',
  curly: ['error', 'multi-line'],
  'prefer-const': 'error',
}

const typedManners = {
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true },
  ],
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-import-type-side-effects': 'error',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': [
    'error',
    { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
  ],
  '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
}

/** Browsers forget that a list without bullets is a list, or a table drawn as cards a table, unless it is said. */
const saidRoles = [
  'error',
  {
    ...{ ul: ['list'], ol: ['list'], fieldset: ['group'] },
    ...{ table: ['table'], thead: ['rowgroup'], tbody: ['rowgroup'], tr: ['row'], td: ['cell'] },
    th: ['columnheader'],
  },
]

/* Imports. One rule holds every restriction of a file, so each place names the restrictions that it is free of. */

const restrictions = {
  released: {
    paths: ['@share4rare/schemas', '../schemas/src/index.ts', '../../schemas/src/index.ts'].map(
      (name) => ({
        name,
        // Each schema that gives the brand: tests/rooms finds one that is missing here.
        importNames: ['releasedAggregateSchema', 'positionSchema', 'sharedPatientsSchema'],
        message: 'Only release() makes released figures; only the record and its client read them.',
      }),
    ),
  },
  surveyJs: {
    patterns: [
      {
        regex: '^survey-(core|react-ui)(/|$)',
        message: 'SurveyJS lives in site/src/features/questionnaire and in the publish check.',
      },
    ],
  },
  licence: {
    patterns: [
      {
        regex: '^survey-(creator|pdf|analytics)',
        message: 'SurveyJS Creator, PDF and Analytics are not open source.',
      },
    ],
  },
  duckDb: {
    patterns: [
      {
        regex: '^@duckdb/',
        message: 'Rows are read in analytics/src/snapshot and analytics/src/aggregate only.',
      },
    ],
  },
  rooms: {
    patterns: [
      {
        regex: '(^|/)cms/|^@share4rare/cms|^payload$|^@payloadcms/',
        message: 'The site speaks to the CMS over HTTP, through cms-client.',
      },
      {
        regex: '^@share4rare/analytics$|(^|/)analytics/src/(?!view/)',
        message: 'The site draws released figures (@share4rare/analytics/view); it computes none.',
      },
    ],
  },
}

const importsExcept = (...free) => {
  const held = Object.entries(restrictions).filter(([name]) => !free.includes(name))
  const paths = held.flatMap(([, { paths = [] }]) => paths)
  const patterns = held.flatMap(([, { patterns = [] }]) => patterns)
  return { 'no-restricted-imports': ['error', { paths, patterns }] }
}

/* The Local API of Payload skips access control unless it is told not to (every verb of Payload 3.90.1). */

const verbs = [
  'find|findByID|findDistinct|findVersions|findVersionByID|count|countVersions|create|duplicate',
  'update|updateByID|delete|deleteByID|restoreVersion|findGlobal|updateGlobal|findGlobalVersions',
  'findGlobalVersionByID|countGlobalVersions|restoreGlobalVersion|login|forgotPassword',
  'resetPassword|unlock',
].join('|')
const jobVerbs = 'queue|run|runByID|cancel|cancelByID'

const said = (verb) => [
  `[callee.property.name=/^(${verb})$/]`,
  `[callee.property.value=/^(${verb})$/]`,
]
const localApiCalls = [
  ...['object.name', 'object.property.name'].flatMap((path) =>
    said(verbs).map((verb) => `CallExpression[callee.${path}='payload']${verb}`),
  ),
  ...['object.object.name', 'object.object.property.name'].flatMap((path) =>
    said(jobVerbs).map(
      (verb) =>
        `CallExpression[callee.${path}='payload'][callee.object.property.name='jobs']${verb}`,
    ),
  ),
]

const mustSay = (key, message) =>
  localApiCalls.map((call) => ({
    selector: `${call}:not(:has(> ObjectExpression:has(> Property[key.name='${key}'])))`,
    message,
  }))

const sayAccess = mustSay(
  'overrideAccess',
  'The Local API skips access control by default: say which you mean.',
)
const sayRequest = mustSay('req', 'Pass req, so that the query joins the transaction.')
const noAlias = [
  "VariableDeclarator[id.type='Identifier'][id.name!='payload'][init.name='payload']",
  "VariableDeclarator[id.type='Identifier'][id.name!='payload'][init.property.name='payload']",
  "VariableDeclarator[id.name!='payload'] > AwaitExpression > CallExpression[callee.name='getPayload']",
  "ObjectPattern > Property[key.name='payload'][value.type='Identifier'][value.name!='payload']",
  `VariableDeclarator[init.name='payload'] > ObjectPattern > Property[key.name=/^(${verbs})$/]`,
].map((selector) => ({
  selector,
  message: 'Payload is called payload, so that its calls are seen by the rule of the Local API.',
}))

const emptyPromiseCatch = [
  {
    selector:
      "CallExpression[callee.property.name='catch'] > :matches(ArrowFunctionExpression, FunctionExpression) > BlockStatement[body.length=0]",
    message: 'Never swallow: give the error meaning, or turn it into a problem.',
  },
]
/** Every text that people read comes from the messages; these are its ways around them. */
const letters = '/\\p{L}/u'
const readAttributes =
  'aria-label|aria-description|alt|title|placeholder|label|text|hint|legend|summary|caption'
const shown = ':matches(JSXElement, JSXFragment) > JSXExpressionContainer'
const literalText = [
  `JSXText[value=${letters}]`,
  `${shown} > Literal[value=${letters}]`,
  `${shown} > :matches(ConditionalExpression, LogicalExpression) > Literal[value=${letters}]`,
  `${shown} > TemplateLiteral > TemplateElement[value.raw=${letters}]`,
  `JSXAttribute[name.name=/^(${readAttributes})$/] > Literal[value=${letters}]`,
].map((selector) => ({ selector, message: 'Texts are messages: say t(…), or take a property.' }))
const branchInTest = [
  {
    selector:
      'CallExpression[callee.name=/^(it|test)$/] > ArrowFunctionExpression :matches(IfStatement, SwitchStatement)',
    message: 'A test has no branches: write two tests.',
  },
]
const syntax = (...selectors) => ({
  'no-restricted-syntax': ['error', ...emptyPromiseCatch, ...selectors.flat()],
})

const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource']
const onlyTheClient = 'Only site/src/cms-client speaks to the CMS.'
const noNetwork = {
  'no-restricted-globals': ['error', ...network.map((name) => ({ name, message: onlyTheClient }))],
  'no-restricted-properties': [
    'error',
    ...['globalThis', 'window', 'self'].flatMap((object) =>
      network.map((property) => ({ object, property, message: onlyTheClient })),
    ),
    { object: 'navigator', property: 'sendBeacon', message: onlyTheClient },
  ],
}

const errorsOnly = (configs) =>
  configs.map(({ rules, ...config }) => ({
    ...config,
    ...(rules && {
      rules: Object.fromEntries(
        Object.entries(rules).map(([name, setting]) => [name, asError(setting)]),
      ),
    }),
  }))

const asError = (setting) => {
  const [level, ...options] = [setting].flat()
  return level === 'off' || level === 0 ? 'off' : ['error', ...options]
}

export default defineConfig(
  { ignores: generated },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },

  {
    files: typed,
    extends: [errorsOnly(tseslint.configs.strictTypeChecked)],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: typedManners,
  },
  { files: code, rules: { ...limits, ...manners, ...importsExcept('rooms'), ...syntax() } },

  {
    files: ['**/*.tsx'],
    extends: errorsOnly([jsxA11y.configs.strict, reactHooks.configs.flat.recommended]),
    rules: { 'jsx-a11y-x/no-redundant-roles': saidRoles },
  },
  errorsOnly(astro.configs['flat/recommended']),
  { files: ['**/*.astro/*.{ts,js}'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['**/*.astro'],
    extends: errorsOnly(astro.configs['flat/jsx-a11y-strict'].filter(({ files }) => !files)),
    rules: {
      ...manners,
      'max-lines': ['error', 100],
      'astro/jsx-a11y/no-redundant-roles': saidRoles,
      'astro/jsx-a11y/no-interactive-element-to-noninteractive-role': ['error', { td: ['cell'] }],
      ...importsExcept(),
      ...noNetwork,
      ...syntax(literalText),
    },
  },

  // A door is as long as the list of what stands behind it.
  { files: ['schemas/src/index.ts'], rules: { 'max-lines': 'off' } },
  // A page that comes back with errors begins there, also where no script runs.
  {
    files: ['site/src/components/ErrorSummary/ErrorSummary.astro'],
    rules: { 'astro/jsx-a11y/no-autofocus': 'off' },
  },
  { files: ['site/**/*.{ts,tsx}'], rules: { ...importsExcept(), ...noNetwork } },
  { files: ['site/**/*.tsx'], rules: syntax(literalText) },
  { files: ['site/src/features/questionnaire/**'], rules: importsExcept('surveyJs') },
  {
    files: ['site/src/cms-client/**', 'site/src/features/questionnaire/autosave*.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
  },
  { files: released, rules: importsExcept('rooms', 'released') },
  { files: ['site/src/cms-client/**'], rules: importsExcept('released') },
  {
    files: ['analytics/src/{snapshot,aggregate}/**/*.ts'],
    rules: importsExcept('rooms', 'duckDb'),
  },
  {
    files: ['cms/src/collections/questionnaires/**', 'cms/src/endpoints/*publish*.ts'],
    rules: importsExcept('rooms', 'surveyJs'),
  },

  { files: ['cms/**/*.{ts,tsx}'], rules: syntax(sayAccess, sayRequest, noAlias) },
  {
    files: tests,
    rules: {
      ...importsExcept('rooms', 'released', 'duckDb', 'surveyJs'),
      ...syntax(sayAccess, noAlias, branchInTest),
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-properties': 'off',
    },
  },
  { files: ['cms/src/payload.config.ts'], rules: { 'max-lines': ['error', 120] } },
  { files: ['scripts/**', 'bench/**'], rules: { 'no-console': 'off' } },
  prettier,
)
