import { posts } from '../graphs/posts';
import type { Theme } from '../theme';

export const missingEntities: Theme = {
  ...posts,
  title: 'entities that are nowhere',
  cases: [
    {
      name: 'tell that an entity is nowhere, for a field that may be null',
      stock: 'a null without an error',
      query: '{ post(id: "b") { title author { nick } } }',
      data: { post: { title: 'B', author: { nick: null } } },
      errors: [{ within: ['post', 'author'], code: 'NOT_FOUND', service: 'people', federated: true }],
    },
    {
      name: 'tell that an entity is nowhere, for a field that may not be null',
      stock: 'a null without an error',
      query: '{ post(id: "b") { title author { name } } }',
      data: { post: { title: 'B', author: null } },
      errors: [{ within: ['post', 'author'], code: 'NOT_FOUND', service: 'people', federated: true }],
    },
    {
      name: 'keep the key of an entity that is nowhere',
      stock: 'a null without an error',
      query: '{ post(id: "b") { author { id nick } } }',
      data: { post: { author: { id: 'p9', nick: null } } },
      errors: [{ within: ['post', 'author'], code: 'NOT_FOUND', service: 'people', federated: true }],
    },
    {
      name: 'leave a reference to nowhere alone where nothing but its key is asked',
      query: '{ post(id: "b") { author { id __typename } } }',
      data: { post: { author: { id: 'p9', __typename: 'Person' } } },
    },
    {
      name: 'rise from an entity that is nowhere over a field that may not be null',
      stock: 'a null without an error',
      query: '{ post(id: "c") { title editor { name } } }',
      data: { post: null },
      errors: [{ within: ['post', 'editor'], code: 'NOT_FOUND', service: 'people', federated: true }],
    },
    {
      name: 'rise from an item that is nowhere to the list',
      stock: 'a null without an error',
      query: '{ post(id: "b") { title readers { name } } }',
      data: { post: { title: 'B', readers: null } },
      errors: [{ within: ['post', 'readers', 1], code: 'NOT_FOUND', service: 'people', federated: true }],
    },
    {
      name: 'rise from an item that is nowhere over the list',
      stock: 'a null without an error',
      query: '{ post(id: "c") { title fans { name } } }',
      data: { post: null },
      errors: [{ within: ['post', 'fans', 0], code: 'NOT_FOUND', service: 'people', federated: true }],
    },
    {
      name: 'tell of an entity that is nowhere at each place where it is asked',
      stock: 'a null without an error',
      query: '{ post(id: "b") { likers { id nick } } }',
      data: {
        post: {
          likers: [
            { id: 'p9', nick: null },
            { id: 'p1', nick: 'A' },
            { id: 'p9', nick: null },
          ],
        },
      },
      errors: [
        { within: ['post', 'likers', 0], code: 'NOT_FOUND', service: 'people', federated: true },
        { within: ['post', 'likers', 2], code: 'NOT_FOUND', service: 'people', federated: true },
      ],
    },
    {
      name: 'rise at several depths of one chain',
      stock: 'a null without an error',
      query: '{ post(id: "d") { parent { id parent { author { name } parent { views } } } } }',
      data: { post: { parent: { id: 'c', parent: { author: null, parent: { views: 5 } } } } },
      errors: [{ within: ['post', 'parent', 'parent', 'author'], code: 'NOT_FOUND', federated: true }],
    },
  ],
};
