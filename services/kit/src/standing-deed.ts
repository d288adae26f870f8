import { Entity } from 'typeorm';
import { Code, Day, Instant, Key } from './columns';
import { finnishDay, type HubContext } from './context';
import type { Writer } from './database';
import type { Published } from './recorded';
import { refusal } from './refusals';
import type { RawRow } from './rows';
import { administrator, keepsRecords, moderator } from './rules';
import { type Showing, showsLess } from './showing';
import { sql } from './sql';
import type { Visibility } from './values';
import { holds } from './viewer';

const KEEPERS = { ADMINISTRATOR: administrator, MODERATOR: moderator };
const KEEPING_ROLES = Object.keys(KEEPERS) as (keyof typeof KEEPERS)[];

/** What those who keep records in order did to somebody else's record: its author may not undo it. */
@Entity('standing_deed')
export class StandingDeed {
  @Key()
  recordId: string;

  @Key(16)
  deed: 'deleteRecord' | 'setVisibility';

  /** The role by which it was done. */
  @Code(16)
  role: keyof typeof KEEPERS;

  @Code(96)
  actor: string;

  @Instant()
  at: string;

  /** How the record was shown before. */
  @Code(8)
  visibility: Visibility;

  @Day({ nullable: true })
  embargoUntil: string | null;
}

/** One kind of deed on one record, inside the transaction that does or undoes it. */
export class Standing {
  constructor(
    private readonly context: HubContext,
    private readonly writer: Writer,
    private readonly of: Pick<StandingDeed, 'recordId' | 'deed'>,
  ) {}

  /** Only those who may do such a deed to anybody's record undo it; an embargo whose day has come is none. */
  async refuseUndoing(record: Showing): Promise<void> {
    const { viewer, now } = this.context;
    if (keepsRecords.allows(viewer, null)) return;
    const standing = await this.standing();
    if (!standing || (this.of.deed === 'setVisibility' && !showsLess(standing, record, finnishDay(now)))) return;
    const by = KEEPERS[standing.role].said[viewer.language];
    const name = this.of.deed === 'deleteRecord' ? 'DELETED_BY' : 'WITHHELD_BY';
    throw refusal(viewer.language, name, { by, wanted: keepsRecords.said[viewer.language] });
  }

  /** Notes by which role it was done; what somebody does to a record of their own, they do as its author. */
  async note({ authorId, visibility, embargoUntil }: Published): Promise<void> {
    const { viewer, now } = this.context;
    if (authorId === viewer.id || !keepsRecords.allows(viewer, null)) return;
    const role = KEEPING_ROLES.find((one) => holds(viewer, one))!;
    const deed = { ...this.of, role, actor: viewer.id!, at: now, visibility, embargoUntil };
    await this.writer.put(StandingDeed, [Object.assign(new StandingDeed(), deed)]);
  }

  /** Withheld is what is shown less than before, until it is shown as it was. */
  async shownAs(before: Published, after: Showing): Promise<void> {
    const today = finnishDay(this.context.now);
    const standing = await this.standing();
    if (!standing && showsLess(before, after, today)) await this.note(before);
    if (standing && !showsLess(standing, after, today)) await this.lift();
  }

  async lift(): Promise<void> {
    const { text, params } = this.where();
    await this.writer.run(sql(`DELETE FROM \`standing_deed\` WHERE ${text}`, ...params));
  }

  private async standing(): Promise<StandingDeed | null> {
    const { select, read } = this.context.db.table(StandingDeed);
    const { text, params } = this.where();
    const [row] = (await this.writer.run(
      sql(`SELECT ${select} FROM \`standing_deed\` t WHERE ${text}`, ...params),
    )) as RawRow[];
    return row ? read(row) : null;
  }

  private where() {
    return sql('`recordId` = ? AND `deed` = ?', this.of.recordId, this.of.deed);
  }
}
