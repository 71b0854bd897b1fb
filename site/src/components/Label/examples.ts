export const examples = {
  needed: { for: 'example-title', text: 'Title' },
  'may stay empty': { for: 'example-title', text: 'Town', optional: '(optional)' },
}
