/** Lets a button show and hide the password of its field; sending the form hides it, so that no browser keeps it. */
export function letShow(button: HTMLButtonElement): void {
  const field = document.getElementById(button.dataset['shows'] ?? '')
  if (!(field instanceof HTMLInputElement)) return
  const set = (shown: boolean) => {
    field.type = shown ? 'text' : 'password'
    button.ariaPressed = String(shown)
  }
  button.hidden = false
  button.addEventListener('click', () => set(field.type === 'password'))
  field.form?.addEventListener('submit', () => set(false))
}
