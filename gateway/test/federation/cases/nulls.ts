import { posts } from '../graphs/posts';
import type { Theme } from '../theme';

export const nulls: Theme = {
  ...posts,
  title: 'nulls',
  cases: [
    {
      name: 'stop at the nearest field that may be null',
      query: '{ post(id: "d") { title } posts { id } }',
      data: { post: null, posts: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }] },
      errors: [{ path: ['post', 'title'], message: 'the title is gone' }],
    },
    {
      name: 'stop there for a joined field',
      query: '{ post(id: "c") { title views } nothing { id } }',
      data: { post: null, nothing: null },
      errors: [{ path: ['post', 'views'], message: 'Cannot return null for non-nullable field Post.views.' }],
    },
    {
      name: 'rise over several joined fields that may not be null',
      query: '{ post(id: "b") { title trend { up by } } }',
      data: { post: null },
      errors: [{ path: ['post', 'trend', 'up'], message: 'Cannot return null for non-nullable field Trend.up.' }],
    },
    {
      name: 'rise to the root where everything may not be null',
      query: '{ strict { id views } posts { id } }',
      data: null,
      errors: [{ path: ['strict', 'views'], message: 'Cannot return null for non-nullable field Post.views.' }],
    },
    {
      name: 'take an item of a list',
      query: '{ posts { id views } }',
      data: { posts: [{ id: 'a', views: 5 }, { id: 'b', views: 6 }, null, null] },
      errors: [
        { path: ['posts', 2, 'views'], message: 'Cannot return null for non-nullable field Post.views.' },
        { path: ['posts', 3, 'views'], message: 'nobody counted' },
      ],
    },
    {
      name: 'take a list whose items may not be null',
      query: '{ strictList { views } }',
      data: { strictList: null },
      errors: [{ path: ['strictList', 1, 'views'], message: 'nobody counted' }],
    },
    {
      name: 'take the whole answer through a list that may not be null',
      query: '{ firm { views } }',
      data: null,
      errors: [{ path: ['firm', 1, 'views'], message: 'Cannot return null for non-nullable field Post.views.' }],
    },
    {
      name: 'take the object around such a list',
      query: '{ thread { title posts { id views } } nothing { id } }',
      data: { thread: null, nothing: null },
      errors: [
        { path: ['thread', 'posts', 1, 'views'], message: 'Cannot return null for non-nullable field Post.views.' },
      ],
    },
    {
      name: 'leave the object around where the field is not asked',
      query: '{ thread { title posts { id likes } } }',
      data: {
        thread: {
          title: 'T',
          posts: [
            { id: 'a', likes: 1 },
            { id: 'c', likes: 3 },
          ],
        },
      },
    },
    {
      name: 'tell one error at a place, not one of each subgraph and one of the executor',
      query: '{ post(id: "d") { views likes } }',
      data: { post: null },
      errors: [{ path: ['post', 'views'], message: 'nobody counted' }],
    },
    {
      name: 'tell an error in the place where a joined resolver raised it',
      query: '{ person { best { author { name } } } }',
      data: { person: { best: { author: null } } },
      errors: [{ path: ['person', 'best', 'author', 'name'], message: 'the name is gone' }],
    },
    {
      name: 'rise within a joined value',
      query: '{ post(id: "d") { author { home { floor } } } }',
      data: { post: { author: null } },
      errors: [
        { path: ['post', 'author', 'home', 'floor'], message: 'Cannot return null for non-nullable field Home.floor.' },
      ],
    },
    {
      name: 'leave fields that are null of themselves without an error',
      query: '{ post(id: "b") { likes } person { nick } none { id } nothing { views } }',
      data: { post: { likes: null }, person: { nick: null }, none: null, nothing: null },
    },
    {
      name: 'tell nothing of items that are null of themselves',
      query: '{ post(id: "a") { likers { nick } parent { views } } }',
      data: { post: { likers: [{ nick: 'A' }, null], parent: null } },
    },
    {
      name: 'rise from a value that a subgraph nulled without an error of its own',
      query: '{ strict { trend { by } } }',
      data: null,
      errors: [{ path: ['strict', 'trend'], message: 'Cannot return null for non-nullable field Post.trend.' }],
    },
  ],
};
