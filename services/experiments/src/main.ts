import { main } from '@courage-hub/kit/serve';
import { subgraph } from './subgraph';

void main(subgraph, 4002);
