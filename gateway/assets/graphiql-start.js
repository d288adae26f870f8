/* global React, ReactDOM, GraphiQL */
const place = document.getElementById('graphiql');
const examples = JSON.parse(place.dataset.examples);

ReactDOM.createRoot(place).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultTabs: examples,
    defaultEditorToolsVisibility: 'variables',
    shouldPersistHeaders: false,
  }),
);
