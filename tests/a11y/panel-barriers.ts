import { AxeBuilder } from '@axe-core/playwright'
import type { StaffRole } from '@share4rare/schemas'
import type { Page } from 'playwright-core'

/** Lists of the panel, each with a document behind it, and who works there. */
export const panelLists: readonly (readonly [StaffRole, string])[] = [
  ['author', 'chapters'],
  ['author', 'questionnaires'],
  ['data-scientist', 'requests'],
  ['data-scientist', 'studies'],
  ['committee', 'requests'],
  ['committee', 'releases'],
  ['validator', 'patients'],
]

/**
 * What axe finds in every panel that Payload draws, by rule, and in which of its parts. It is theirs to mend; anything
 * else that is found, in these parts or in others, is ours.
 */
const ofPayload: Readonly<Record<string, string>> = {
  'aria-command-name': '.collapsible__drag',
  'aria-hidden-focus': '.dropdown-indicator, .clear-indicator',
  'aria-input-field-name': '.ContentEditable__root',
  'button-name': '.popup-button, .date-time-picker__clear-button, .clickable-arrow',
  'heading-order': '.array-field__header h3, .group-field__title',
  label: '.react-select input, .react-datepicker__input-container input, td input[type=checkbox]',
  'label-content-name-mismatch': '.doc-tab',
  'label-title-only': '#select-all, .react-select input',
  'landmark-no-duplicate-banner': '.app-header',
  'landmark-one-main': 'html',
  'landmark-unique': '.app-header',
  list: '.doc-tabs__tabs',
  'nested-interactive': '.rs__multi-value',
  'page-has-heading-one': 'html',
  region:
    '.modular-dashboard, .search-filter, .table, .page-controls, .paginator, .doc-header, .list-header',
  'target-size':
    '.sort-column button, .array-actions__button, .react-select *, .date-time-picker__clear-button',
}

/** What bars people from using the open page of the panel, besides what is Payload's own. */
export async function barriersIn(page: Page): Promise<string[]> {
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(rules).analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => ({ id, place: target.join(' '), html })),
  )
  const ours = await page.evaluate(
    ([nodes, theirs]) =>
      nodes.filter(
        ({ id, place }) =>
          !document.querySelector(place)?.closest(theirs[id] ?? 'none')?.isConnected,
      ),
    [found, ofPayload] as const,
  )
  return ours.map(({ id, html }) => `${id} ${html}`)
}
