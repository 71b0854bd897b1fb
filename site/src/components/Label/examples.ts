export const examples = {
  needed: { for: 'example-label', text: 'Title' },
  'may stay empty': { for: 'example-label', text: 'Town', optional: '(optional)' },
}
