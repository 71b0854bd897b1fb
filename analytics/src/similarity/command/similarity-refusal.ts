/** The command cannot do what it was asked. Its message is one sentence or more for whoever asked. */
export class SimilarityRefusal extends Error {
  override name = 'SimilarityRefusal'
}
