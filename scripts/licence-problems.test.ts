import { expect, test } from 'vitest'
import { licenceProblems } from './licence-problems.ts'

test('open licences, and a choice with an open one, pass', () => {
  const packages = {
    '': { license: 'EUPL-1.2' },
    'node_modules/a': { license: 'MIT' },
    'node_modules/b': { license: '(WTFPL OR MIT)' },
    'node_modules/c': { license: 'Apache-2.0 AND LGPL-3.0-or-later' },
    'node_modules/@share4rare/cms': { link: true },
  }
  expect(licenceProblems(packages)).toEqual([])
})

test('an unknown licence, a missing one, and one of two that both hold, are problems', () => {
  const packages = {
    'node_modules/a': { license: 'SEE LICENSE IN LICENSE.md' },
    'node_modules/a/node_modules/b': {},
    'node_modules/c': { license: 'MIT AND BUSL-1.1' },
  }
  expect(licenceProblems(packages)).toHaveLength(3)
})

test('the commercial parts of SurveyJS are a problem whatever they say of themselves', () => {
  const packages = { 'node_modules/survey-creator-core': { license: 'MIT' } }
  expect(licenceProblems(packages)).toEqual(['survey-creator-core is a commercial product.'])
})
