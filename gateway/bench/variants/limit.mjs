import { createServer } from 'node:http';
import { answersFrom } from './limit-answers.mjs';
import { openRows } from './limit-rows.mjs';

/** The floor: a bare node:http handler, prepared SQL, JSON.stringify. It parses no GraphQL and asks nobody who they are. */
const answers = answersFrom(openRows(JSON.parse(process.argv[2])));

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    const { operationName, variables } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const data = await answers[operationName](variables);
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify({ data }));
  });
});
server.listen(0, '127.0.0.1', () => console.log(`limit on http://127.0.0.1:${server.address().port}/graphql`));
