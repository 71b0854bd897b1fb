/** The doors about requests, and what is released from answers. Their place is among all `doors`, which check them. */
export const researchDoors = [
  {
    door: 'GET /requests/catalogue',
    opensTo: ['members'],
    gives: 'what may be counted, without figures',
  },
  { door: 'POST /requests/submit', opensTo: ['members'], gives: 'a request of their own' },
  { door: 'GET /requests/mine', opensTo: ['members'], gives: 'own requests' },
  { door: 'GET /requests/mine/:id', opensTo: ['members'], gives: 'an own request' },
  {
    door: 'POST /requests/:id/start-review',
    opensTo: ['data scientist'],
    gives: 'a review, begun',
  },
  {
    door: 'POST /requests/:id/end-call',
    opensTo: ['data scientist'],
    gives: 'a call to the owners, ended',
  },
  {
    door: 'GET /releases/:id/figures.csv',
    opensTo: ['members'],
    gives: 'the figures of an own request',
  },
  {
    door: 'GET /releases/:id/manifest.json',
    opensTo: ['members'],
    gives: 'the manifest of an own request',
  },
  {
    door: 'POST /studies/:id/peer-charts',
    opensTo: ['data scientist'],
    gives: 'charts, asked for',
  },
] as const
