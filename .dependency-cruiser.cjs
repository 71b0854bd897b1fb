const room = (name) => `^${name}/`
const frontDoors = ['^[a-z]+/src/index\\.ts$', '^analytics/src/view/index\\.ts$']
const surveyForm = 'node_modules/survey-(core|react-ui)/'

module.exports = {
  forbidden: [
    {
      name: 'schemas-stand-alone',
      comment: 'The words come first: schemas imports no other room.',
      severity: 'error',
      from: { path: room('schemas') },
      to: { path: '^(analytics|cms|site)/' },
    },
    {
      name: 'schemas-run-anywhere',
      comment: 'schemas also runs in browsers: nothing of Node.',
      severity: 'error',
      from: { path: room('schemas'), pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'analytics-knows-no-app',
      comment: 'analytics knows tables, not people, screens or Payload.',
      severity: 'error',
      from: { path: room('analytics') },
      to: { path: '^(cms|site)/|node_modules/(payload|@payloadcms|astro|next)/' },
    },
    {
      name: 'cms-knows-no-site',
      comment: 'The record does not know how it is shown.',
      severity: 'error',
      from: { path: room('cms') },
      to: { path: room('site') },
    },
    {
      name: 'site-never-imports-cms',
      comment: 'The site speaks to the CMS over HTTP, never by import.',
      severity: 'error',
      from: { path: room('site') },
      to: { path: '^cms/|node_modules/(payload|@payloadcms)/' },
    },
    {
      name: 'site-sees-only-released-figures',
      comment: 'The site may draw released aggregates; it may not compute them.',
      severity: 'error',
      from: { path: room('site') },
      to: { path: room('analytics'), pathNot: '^analytics/src/view/' },
    },
    {
      name: 'view-cannot-reach-back',
      comment: 'What draws figures runs in browsers: it sees neither rows nor rules.',
      severity: 'error',
      from: { path: '^analytics/src/view/' },
      to: { path: '^analytics/src/(?!view/)' },
    },
    {
      name: 'use-the-front-door',
      comment: 'Another room is entered through its index.ts.',
      severity: 'error',
      from: { path: '^(schemas|analytics|cms|site)/' },
      to: { path: '^(schemas|analytics|cms|site)/', pathNot: ['^$1/', ...frontDoors] },
    },
    {
      name: 'packages-of-their-own',
      comment:
        'A room uses what its own package.json names: the site must not find the driver of a database.',
      severity: 'error',
      from: { path: '^(schemas|analytics|cms|site)/src/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-dev'] },
    },
    {
      name: 'no-cycles',
      comment: 'Files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'rows-stay-in-analytics',
      comment: 'Only the snapshot and the counting read rows.',
      severity: 'error',
      from: {
        path: '^(schemas|analytics|cms|site|scripts)/',
        pathNot: '^analytics/src/(snapshot|aggregate)/|\\.test\\.ts$',
      },
      to: { path: 'node_modules/@duckdb/' },
    },
    {
      name: 'survey-js-in-one-place',
      comment: 'SurveyJS is known to the answering page and to the publish check, to nobody else.',
      severity: 'error',
      from: {
        path: '^(schemas|analytics|cms|site|scripts)/',
        pathNot:
          '^site/src/features/questionnaire/|^cms/src/(collections/questionnaires/|endpoints/[^/]*publish)',
      },
      to: { path: surveyForm },
    },
    {
      name: 'survey-js-open-source-only',
      comment: 'SurveyJS Creator, PDF and Analytics are commercial.',
      severity: 'error',
      from: {},
      to: { path: '(^|/)survey-(creator|pdf|analytics)' },
    },
    {
      name: 'no-drawers',
      comment: 'Nothing lives in utils, helpers, lib, common, shared, types or services.',
      severity: 'error',
      from: {},
      to: {
        path: '/(utils|helpers|lib|common|shared|types|services)(/|\\.tsx?$)',
        pathNot: 'node_modules',
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.next|dist|\\.astro|\\.data)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
