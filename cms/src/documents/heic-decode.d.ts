/** What we use of the decoder, which brings no types of its own. */
declare module 'heic-decode' {
  interface Pixels {
    readonly data: Uint8ClampedArray
    readonly width: number
    readonly height: number
  }
  interface Image {
    readonly width: number
    readonly height: number
    readonly decode: () => Promise<Pixels>
  }
  const decode: {
    readonly all: (file: {
      readonly buffer: Uint8Array
    }) => Promise<readonly Image[] & { readonly dispose: () => void }>
  }
  export default decode
}
