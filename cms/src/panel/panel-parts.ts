import type { Config } from 'payload'

/** Our own pages of the panel, and what we add to Payload's. */
export const panelParts: NonNullable<NonNullable<Config['admin']>['components']> = {
  beforeDashboard: ['/panel/MissingDetails.tsx#MissingDetails', '/panel/QueueNow.tsx#QueueNow'],
  afterNavLinks: [
    '/panel/groups-of-people/GroupsLink.tsx#GroupsLink',
    '/panel/way-in/WayInLink.tsx#WayInLink',
  ],
  views: {
    login: { Component: '/panel/way-in/SignInPage.tsx#SignInPage' },
    forgot: { Component: '/panel/way-in/AskLinkPage.tsx#AskLinkPage' },
    link: {
      Component: '/panel/way-in/LinkPage.tsx#LinkPage',
      path: '/link',
      exact: true,
      meta: { title: 'Link' },
    },
    people: {
      Component: '/panel/groups-of-people/GroupsPage.tsx#GroupsPage',
      path: '/people',
      exact: true,
      meta: { title: 'People, in counts' },
    },
    wayIn: {
      Component: '/panel/way-in/WayInPage.tsx#WayInPage',
      path: '/way-in',
      exact: true,
      meta: { title: 'Your way in' },
    },
  },
}
