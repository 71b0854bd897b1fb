const alt = 'Picture of Ada Example'

export const examples = {
  'no picture: the same for everybody': { src: null, alt },
  'a picture': { src: '/icon.svg', alt },
}
