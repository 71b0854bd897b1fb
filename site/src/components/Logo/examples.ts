export const examples = { 'the mark of Share4Rare': {} }
