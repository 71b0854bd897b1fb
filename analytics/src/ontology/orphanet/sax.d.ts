/** What we use of the reader of XML, which brings no types of its own. */
declare module 'sax' {
  interface Parser {
    onerror: (problem: Error) => void
    onopentag: (tag: {
      readonly name: string
      readonly attributes: Readonly<Record<string, string>>
    }) => void
    ontext: (text: string) => void
    oncdata: (text: string) => void
    onclosetag: () => void
    write(text: string): Parser
    close(): Parser
  }
  const sax: { readonly parser: (strict: true) => Parser }
  export default sax
}
