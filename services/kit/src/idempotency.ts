import { Entity } from 'typeorm';
import { Code, Instant, Key, UnboundedText } from './columns';

/** Which requests were answered, and what with: the same key gives the same answer, once executed. */
@Entity('idempotency')
export class Idempotency {
  @Key(64)
  id: string;

  @Code(64)
  bodyHash: string;

  @UnboundedText({ nullable: true })
  answer: string | null;

  @Instant()
  at: string;
}
