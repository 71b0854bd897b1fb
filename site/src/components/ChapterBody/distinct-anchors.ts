/** One anchor for each section of a page, in order: the second section of a topic is called `topic-2`, and so on. */
export function distinctAnchors(topics: readonly string[]): string[] {
  return topics.map((topic, index) => {
    const earlier = topics.slice(0, index).filter((each) => each === topic).length
    return earlier === 0 ? topic : `${topic}-${String(earlier + 1)}`
  })
}
