// Every table × every role × {select, insert, update, delete}: first what each role may name at all (the catalogue,
// column by column), then what really comes back or changes when it asks, through the door, as somebody in particular.
// A table, a column or a right that is not written down here fails.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "~/domain/shared/day";
import { type Actor, databaseRole, type Db, type Role, ROLES } from "~db/actor";
import { SEMEY, SHYMKENT } from "~db/seed/demonstration/accounts";
import { cloneDatabase, type TestDatabase } from "../support/database";

type Verb = "select" | "insert" | "update" | "delete";
const VERBS: Verb[] = ["select", "insert", "update", "delete"];

/** Facts about the one who asks, as SQL literals. */
interface Facts {
  application: string;
  lookup: string;
  session: string;
  staff: string;
  /** SQL for the centres the person is an active member of. */
  centres: string;
  isLead: boolean;
  /** SQL for what an active administrator answers for. */
  scopes: string;
}

interface Right {
  /** Columns the right names; absent: the whole table. Deleting names none. */
  columns?: string;
  /** Which rows answer, as a condition the owner can check; absent for insert: the persons' tests say what may be added. */
  rows?: (who: Facts) => string;
  /** What an update sets, when setting a column to itself would need a right to read it. */
  set?: string;
}
type Rights = Partial<Record<Verb, Right>>;

const all = (): string => "true";
const ofMyCentres = ({ centres }: Facts): string => `centre in (${centres})`;
const ofTheirApplications = ({ centres }: Facts): string => `application in (select id from application where centre in (${centres}))`;
const ofMyRegions = ({ centres }: Facts): string => `region in (select c.region_code from centre c where c.code in (${centres}))`;
const country = (): string => "scope = '*'";
const ownApplication = ({ application }: Facts): string => `application = ${application}`;

const READABLE: Rights = { select: { rows: all } };
const inMyRemit = (column: string) => ({ scopes }: Facts): string => `exists (select from (${scopes}) as r(mine) where r.mine in ('*', ${column}))`;
const ofActiveAdministrators = ({ scopes }: Facts): string => `exists (${scopes})`;
const PUBLISHED: Record<Role, Rights> = { visitor: READABLE, seeker: READABLE, staff: READABLE, administrator: READABLE, system: READABLE };
const MIGRATORS = {};

const MATRIX: Record<string, Partial<Record<Role, Rights>>> = {
  region: PUBLISHED,
  district: PUBLISHED,
  centre: {
    ...PUBLISHED,
    administrator: { select: { rows: all }, update: { columns: "address hours ask_for without_document languages step_free intake_stopped partner_contact", rows: inMyRemit("region_code") } },
  },
  measure: { ...PUBLISHED, administrator: { select: { rows: all }, update: { columns: "retired", rows: inMyRemit("'*'") } } },
  measure_version: PUBLISHED,
  intake: {
    ...PUBLISHED,
    administrator: {
      select: { rows: all },
      insert: {},
      update: { columns: "state opens_on closes_on", rows: inMyRemit("scope") },
      delete: { rows: (who) => `scope <> '*' and ${inMyRemit("scope")(who)}` },
    },
  },
  parameter: { ...PUBLISHED, administrator: { select: { rows: all }, insert: {}, delete: { rows: inMyRemit("'*'") } } },
  calendar_day: { ...PUBLISHED, administrator: { select: { rows: all }, insert: {}, delete: { rows: inMyRemit("'*'") } } },
  measure_draft: {
    administrator: {
      select: { rows: ofActiveAdministrators },
      insert: { columns: "id slug state amounts texts sources rules freshness version changed_by submitted_by in_force_from imported before_import" },
      update: {
        columns: "version state amounts texts sources rules freshness changed_by submitted_by confirmed_version in_force_from imported before_import",
        rows: (who) => `${inMyRemit("'*'")(who)} and state in ('draft', 'in_review')`,
      },
    },
  },
  right_proposal: {
    administrator: {
      select: { rows: ofActiveAdministrators },
      insert: { columns: "id kind login language scopes target state proposed_by proposed_on invitation_half" },
      update: { columns: "state decided_by decided_on", rows: (who) => `state = 'open' and (proposed_by = ${who.staff} or ${inMyRemit("'*'")(who)})`, set: `state = 'withdrawn', decided_by = portal.staff_id()` },
    },
  },
  administrator_remit: { administrator: { select: { rows: ofActiveAdministrators } } },
  administration_act: {
    administrator: { select: { rows: ofActiveAdministrators }, insert: { columns: "staff act subject day" } },
    system: { select: { columns: "position day", rows: all }, delete: { rows: all } },
  },
  deployment: PUBLISHED,
  quarter_release: { ...PUBLISHED, system: { select: { rows: all }, insert: { columns: "quarter released_on figures" } } },
  quarter_count: { system: { select: { rows: all }, insert: {}, update: { columns: "count", rows: all }, delete: { rows: all } } },
  counted_until: { system: { select: { rows: all }, insert: {}, update: { columns: "day", rows: all } } },
  reply_template: {
    staff: {
      select: { rows: ({ centres }) => `scope = '*' or scope in (${centres})` },
      insert: {},
      update: { rows: ({ centres, isLead }) => `${isLead} and scope in (${centres})` },
      delete: { rows: ({ centres, isLead }) => `${isLead} and scope in (${centres})` },
    },
    administrator: {
      select: { rows: (who) => `${country()} and ${ofActiveAdministrators(who)}` },
      insert: {},
      update: { rows: (who) => `${country()} and ${inMyRemit("'*'")(who)}` },
      delete: { rows: (who) => `${country()} and ${inMyRemit("'*'")(who)}` },
    },
  },
  allowed_step: {},
  schema_migration: MIGRATORS,
  schema_migration_lock: MIGRATORS,

  staff_account: {
    staff: {
      select: {
        columns: "id login role language state public_key created_on working_languages shortcuts",
        rows: ({ staff, centres }) => `id = ${staff} or id in (select staff from staff_membership where centre in (${centres}))`,
      },
      insert: { columns: "id login role language state invitation invitation_expires_on created_on" },
      update: {
        columns: "language invitation invitation_expires_on working_languages shortcuts",
        rows: ({ staff, centres, isLead }) =>
          `id = ${staff} or (${isLead} and state = 'invited' and id in (select staff from staff_membership where centre in (${centres})))`,
      },
    },
    administrator: { select: { columns: "id login role language state public_key created_on", rows: all } },
    system: {
      select: { rows: all },
      update: {
        columns: `state invitation invitation_expires_on language password_salt password_verifier public_key sealed_private_key
          sealed_totp recovery_verifier recovery_sealed_key sealed_totp_step`,
        rows: all,
        set: "language = language",
      },
    },
  },
  staff_membership: {
    staff: { select: { rows: ofMyCentres }, insert: {} },
    administrator: { select: { rows: all } },
    system: { select: { rows: all } },
  },
  staff_session: {
    system: { select: { rows: all }, insert: {}, update: { rows: all }, delete: { rows: all } },
  },
  centre_key: {
    visitor: { select: { rows: all } },
    seeker: { select: { rows: all } },
    staff: { select: { rows: all }, insert: {} },
    administrator: { select: { rows: all } },
    system: { select: { rows: all }, delete: { rows: () => "epoch = '2001Q1'" } },
  },
  key_grant: {
    staff: { select: { rows: ofMyCentres }, insert: {} },
    system: { select: { columns: "centre epoch staff", rows: all }, delete: { rows: all } },
  },
  first_member: {
    staff: { select: { columns: "centre staff administrator confirmed_on", rows: ofMyCentres } },
    administrator: { select: { rows: ofActiveAdministrators }, insert: {}, delete: { rows: ({ staff }) => `administrator = ${staff}` } },
  },
  printed_code: {
    system: { select: { rows: all }, insert: {}, delete: { rows: all } },
  },
  paper_sheet: {
    staff: { select: { rows: ofMyRegions }, insert: {}, delete: { rows: ({ staff }) => `staff = ${staff} and not exists (select from paper_key where paper_sheet.id in (sheet_a, sheet_b, sheet_c))` } },
  },
  paper_key: {
    staff: { select: { rows: ofMyRegions }, insert: {} },
  },
  paper_grant: {
    staff: { select: { rows: ofMyCentres }, insert: {}, delete: { rows: ({ centres, staff }) => `centre in (${centres}) and centre in (select k.centre from key_grant k where k.staff = ${staff})` } },
  },
  audit: {
    seeker: { select: { columns: "staff act subject", rows: ({ application }) => `subject is not null and centre = (select a.centre from application a where a.id = ${application})` } },
    staff: {
      select: { rows: ({ centres, isLead, staff }) => `centre in (${centres}) and (${isLead} or staff = ${staff})` },
      insert: { columns: "centre staff act subject day" },
    },
    system: { select: { columns: "centre day", rows: all }, delete: { rows: all } },
  },

  application: {
    visitor: {
      select: { columns: "id status received_on answer_due_on expires_on", rows: ({ application }) => `id = ${application}` },
      insert: {},
    },
    seeker: {
      select: {
        columns: `id centre case_number first_measure language status received_on answer_due_on waiting_since closed_on expires_on
          reopened version key_epoch receipt_lookup seeker_public_key contact_public_key pseudonym_key`,
        rows: ({ application, lookup }) => `id = ${application} or receipt_lookup = ${lookup}`,
      },
      update: {
        columns: "status answer_due_on waiting_since closed_on expires_on reopened version receipt_lookup seeker_public_key",
        rows: ({ application }) => `id = ${application}`,
        set: "version = version + 1",
      },
      delete: { rows: ({ application }) => `id = ${application}` },
    },
    staff: {
      select: { rows: ofMyCentres },
      update: {
        columns: "status answer_due_on waiting_since closed_on expires_on reopened assigned_to version",
        rows: ofMyCentres,
        set: "version = version + 1",
      },
    },
    system: {
      select: {
        columns: "id centre first_measure language status received_on answer_due_on waiting_since closed_on expires_on first_answered_on reopened version key_epoch",
        rows: all,
      },
      update: { columns: "status closed_on expires_on answer_due_on version", rows: all, set: "version = version + 1" },
      delete: { rows: all },
    },
  },
  application_sealed: {
    visitor: { insert: {} },
    seeker: {
      select: { columns: "application seeker_wrap proposal visit", rows: ownApplication },
      update: { columns: "contact seeker_wrap visit", rows: ownApplication, set: "contact = '\\x00'" },
      delete: { rows: ownApplication },
    },
    staff: {
      select: { rows: ofTheirApplications },
      update: { columns: "outcome proposal visit", rows: ofTheirApplications },
    },
  },
  case_draft: {
    seeker: { select: { columns: "application", rows: ownApplication }, delete: { rows: ownApplication } },
    staff: {
      select: { rows: ofTheirApplications },
      insert: {},
      update: { columns: "body", rows: (who) => `staff = ${who.staff} and ${ofTheirApplications(who)}`, set: "body = '\\x00'" },
      delete: { rows: ofTheirApplications },
    },
    system: { select: { columns: "application", rows: all }, delete: { rows: all } },
  },
  visit_opening: {
    seeker: { select: { rows: ({ application }) => `centre = (select a.centre from application a where a.id = ${application})` } },
    staff: { select: { rows: ofMyCentres }, insert: {}, delete: { rows: ofMyCentres } },
    system: { select: { columns: "id last_day", rows: all }, delete: { rows: all } },
  },
  visit_place: {
    seeker: { select: { columns: "opening taken", rows: ({ application }) => `opening in (select o.id from visit_opening o, application a where o.centre = a.centre and a.id = ${application})` } },
    staff: { select: { columns: "opening seat taken holder", rows: ({ centres }) => `opening in (select id from visit_opening where centre in (${centres}))` }, insert: {} },
  },
  message: {
    seeker: { select: { rows: ownApplication }, insert: {}, delete: { rows: ownApplication } },
    staff: { select: { rows: ofTheirApplications }, insert: {} },
  },
  note: {
    seeker: { select: { columns: "application", rows: ownApplication }, delete: { rows: ownApplication } },
    staff: { select: { rows: ofTheirApplications }, insert: {}, delete: { rows: ofTheirApplications } },
    system: { select: { columns: "application", rows: all }, delete: { rows: all } },
  },
  seeker_session: {
    seeker: {
      select: { rows: ({ session }) => `id = ${session}` },
      insert: {},
      delete: { rows: ({ session }) => `id = ${session}` },
    },
    system: { select: { columns: "id expires_on", rows: all }, delete: { rows: all } },
  },
};

const SESSION = new Uint8Array(32).fill(7);
const NOBODY: Facts = { application: "null::uuid", lookup: "null::bytea", session: "null::bytea", staff: "null::uuid", centres: "null", isLead: false, scopes: "select 'none' where false" };

let database: TestDatabase;
let columnsOf: Map<string, string[]>;
const people = new Map<string, { actor: Actor; facts: Facts }>();

beforeAll(async () => {
  database = await cloneDatabase("demo");
  columnsOf = await readColumns();
  await addWhatTheDemonstrationLacks();
  await gatherPeople();
});
afterAll(() => database.drop());

const hex = (bytes: Uint8Array): string => `'\\x${Buffer.from(bytes).toString("hex")}'::bytea`;

async function staffId(login: string): Promise<string> {
  return (await database.owner.selectFrom("staff_account").select("id").where("login", "=", login).executeTakeFirstOrThrow()).id;
}

/** Sessions, audit lines, an invited and a departed member, and a finished quarter: every table has rows of several owners. */
async function addWhatTheDemonstrationLacks(): Promise<void> {
  const { owner } = database;
  const today = dayOf(new Date());
  await owner.insertInto("intake").values(["100000000", "790000000"].map((scope) => ({ slug: "vacancy" as const, scope, state: "paused" as const, opens_on: null }))).execute();
  await owner.insertInto("administration_act").values({ staff: await staffId("admin@portal.example"), act: "intake-changed", subject: "vacancy", day: today }).execute();
  await owner.insertInto("seeker_session").values([SESSION, new Uint8Array(32).fill(8)].map((id) => ({ id, sealed: id, expires_on: today }))).execute();
  const consultant = await staffId("consultant@semey.example");
  await owner
    .insertInto("staff_session")
    .values({ id: SESSION, staff: consultant, sealed_key: SESSION, sealed_start: SESSION, expires_on: today })
    .execute();
  for (const [login, centre] of [["consultant@semey.example", SEMEY], ["lead@semey.example", SEMEY], ["consultant@shymkent.example", SHYMKENT]] as const) {
    for (const subject of [null, SESSION]) {
      await owner.insertInto("audit").values({ centre, staff: await staffId(login), act: "opened", subject, day: today }).execute();
    }
  }
  for (const [login, state, centre] of [["invited@semey.example", "invited", SEMEY], ["invited@shymkent.example", "invited", SHYMKENT], ["gone@semey.example", "left", SEMEY]] as const) {
    const id = randomUUID();
    await owner.insertInto("staff_account").values({ id, login, role: "consultant", language: "kk", state, created_on: today }).execute();
    await owner.insertInto("staff_membership").values({ staff: id, centre }).execute();
  }
  for (const login of ["admin@portal.example", "admin2@portal.example"]) {
    await owner.insertInto("first_member").values({ centre: SEMEY, staff: consultant, administrator: await staffId(login), public_key: SESSION, confirmed_on: today }).execute();
  }
  await addPaperKeys(consultant, today);
  await owner.insertInto("printed_code").values({ staff: consultant, code_hash: SESSION }).execute();
  for (const scope of [SEMEY, SHYMKENT]) {
    const written = await owner.selectFrom("application").select("id").where("centre", "=", scope).where("status", "=", "answered").executeTakeFirstOrThrow();
    await owner.insertInto("case_draft").values({ application: written.id, staff: consultant, body: SESSION }).execute();
    const opening = randomUUID();
    await owner.insertInto("visit_opening").values({ id: opening, centre: scope, first_day: today, last_day: today, hours: "9:00–13:00", is_exact: false }).execute();
    await owner.insertInto("visit_place").values({ opening, seat: 1, holder: new Uint8Array(664), release_hash: SESSION }).execute();
    await owner.insertInto("reply_template").values({ scope, measure: "*", kind: "visit", texts: "{}", changed_on: today }).execute();
  }
  await owner.insertInto("centre_key").values({ centre: SEMEY, epoch: "2001Q1", public_key: SESSION, made_on: today }).execute();
}

/** A recovery key of Abai's region with its three sheets, a fourth sheet that is not used, and what was sealed to it. */
async function addPaperKeys(consultant: string, today: ReturnType<typeof dayOf>): Promise<void> {
  const { owner } = database;
  const { region_code: region } = await owner.selectFrom("centre").select("region_code").where("code", "=", SEMEY).executeTakeFirstOrThrow();
  const ids = [randomUUID(), randomUUID(), randomUUID(), randomUUID()] as const;
  await owner.insertInto("paper_sheet").values(ids.map((id) => ({ id, region, staff: consultant, public_key: SESSION, drawn_on: today }))).execute();
  const [sheet_a, sheet_b, sheet_c] = ids;
  const key = { id: randomUUID(), region, sheet_a, sheet_b, sheet_c, public_key: SESSION, seal_ab: SESSION, seal_bc: SESSION, seal_ac: SESSION, proof_hash: SESSION, made_on: today };
  await owner.insertInto("paper_key").values(key).execute();
  const { epoch } = await owner.selectFrom("centre_key").select("epoch").where("centre", "=", SEMEY).executeTakeFirstOrThrow();
  await owner.insertInto("paper_grant").values({ centre: SEMEY, epoch, paper_key: key.id, sealed_key: SESSION, vouch: SESSION }).execute();
}

async function gatherPeople(): Promise<void> {
  const { owner } = database;
  const own = await owner
    .selectFrom("application as a")
    .select(["a.id", "a.receipt_lookup"])
    .where("a.centre", "=", SEMEY)
    .where(({ exists, selectFrom }) => exists(selectFrom("note").select("note.id").whereRef("note.application", "=", "a.id")))
    .where(({ exists, selectFrom }) => exists(selectFrom("message").select("message.id").whereRef("message.application", "=", "a.id")))
    .where("a.status", "=", "answered")
    .executeTakeFirstOrThrow();
  const application = `'${own.id}'::uuid`;
  people.set("a visitor", { actor: { role: "visitor" }, facts: NOBODY });
  people.set("a visitor whose draft was sent", { actor: { role: "visitor", application: own.id }, facts: { ...NOBODY, application } });
  people.set("a seeker", {
    actor: { role: "seeker", application: own.id, session: SESSION },
    facts: { ...NOBODY, application, session: hex(SESSION) },
  });
  people.set("whoever has just typed a code", {
    actor: { role: "seeker", receiptLookup: own.receipt_lookup },
    facts: { ...NOBODY, lookup: hex(own.receipt_lookup) },
  });
  people.set("a seeker without a code", { actor: { role: "seeker" }, facts: NOBODY });
  for (const [name, login] of [
    ["a consultant of Semey", "consultant@semey.example"],
    ["the lead of Semey", "lead@semey.example"],
    ["a consultant of Shymkent", "consultant@shymkent.example"],
    ["a consultant of many centres", "consultant@almaty-city.example"],
    ["a member who has left", "gone@semey.example"],
    ["a member who is only invited", "invited@semey.example"],
    ["an administrator in the place of staff", "admin@portal.example"],
  ] as const) {
    const id = await owner.selectFrom("staff_account").select(["id", "state", "role"]).where("login", "=", login).executeTakeFirst();
    if (!id) continue;
    const centres = id.state === "active" ? `select m.centre from staff_membership m where m.staff = '${id.id}'` : "null";
    const facts = { ...NOBODY, staff: `'${id.id}'::uuid`, centres, isLead: id.role === "lead" };
    people.set(name, { actor: { role: "staff", staff: id.id }, facts });
  }
  people.set("staff of no account", { actor: { role: "staff", staff: randomUUID() }, facts: NOBODY });
  for (const [name, login] of [["an administrator", "admin@portal.example"], ["an administrator of Abai", "admin@abai.example"], ["a consultant in the place of an administrator", "consultant@semey.example"]] as const) {
    const id = await staffId(login);
    people.set(name, { actor: { role: "administrator", staff: id }, facts: { ...NOBODY, staff: `'${id}'::uuid`, scopes: `select scope from administrator_remit where staff = '${id}'` } });
  }
  people.set("the process", { actor: { role: "system", reason: "sweep" }, facts: NOBODY });
}

async function readColumns(): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ name: string; columns: string[] }>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relnamespace::regnamespace::text in ('public', 'portal') and a.attnum > 0 and not a.attisdropped
    group by c.relname`.execute(database.owner);
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}

const rightOf = (table: string, role: Role, verb: Verb): Right | undefined => MATRIX[table]?.[role]?.[verb];
const words = (text: string): string[] => text.trim().split(/\s+/);

describe("every table", () => {
  it("stands in the matrix, and nothing else does", () => {
    expect(Object.keys(MATRIX).sort()).toEqual([...columnsOf.keys()].sort());
  });

  it("has row-level security, forced on its owner too; only the migrator's own two have none, and nobody may touch them", async () => {
    const { rows } = await sql<{ name: string }>`
      select c.relname as name from pg_class c
      where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text in ('public', 'portal')
        and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`.execute(database.owner);
    expect(rows.map(({ name }) => name)).toEqual(["schema_migration", "schema_migration_lock"]);
    expect(MATRIX.schema_migration).toBe(MIGRATORS);
    expect(MATRIX.schema_migration_lock).toBe(MIGRATORS);
  });

  it("gives each role exactly the columns of the matrix", async () => {
    const { rows } = await sql<{ table: string; role: string; verb: Verb; columns: string[] }>`
      select c.relname as table, r.role, v.verb, array_agg(a.attname::text order by a.attname::text) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped,
        unnest(${ROLES.map(databaseRole)}::text[]) as r(role), unnest(array['select', 'insert', 'update']) as v(verb)
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relnamespace::regnamespace::text in ('public', 'portal')
        and has_column_privilege(r.role, c.oid, a.attnum, v.verb)
      group by 1, 2, 3`.execute(database.owner);
    const found = Object.fromEntries(rows.map(({ table, role, verb, columns }) => [`${role} ${verb} ${table}`, columns]));
    const expected: Record<string, string[]> = {};
    for (const [table, roles] of Object.entries(MATRIX)) {
      for (const role of ROLES) {
        for (const verb of ["select", "insert", "update"] as const) {
          const right = roles[role]?.[verb];
          if (right) expected[`${databaseRole(role)} ${verb} ${table}`] = right.columns ? words(right.columns).sort() : [...(columnsOf.get(table) ?? [])].sort();
        }
      }
    }
    expect(found).toEqual(expected);
  });

  it("gives no role a right beside these four, nor PUBLIC any at all", async () => {
    const { rows: beside } = await sql`
      select c.relname, r.role, v.verb from pg_class c, unnest(${ROLES.map(databaseRole)}::text[]) as r(role),
        unnest(array['truncate', 'references', 'trigger']) as v(verb)
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relnamespace::regnamespace::text in ('public', 'portal')
        and has_table_privilege(r.role, c.oid, v.verb)`.execute(database.owner);
    expect(beside).toEqual([]);
    const { rows: everybody } = await sql`
      select c.relname, acl.privilege_type from pg_class c, aclexplode(c.relacl) acl
      where c.relnamespace::regnamespace::text in ('public', 'portal') and acl.grantee = 0
      union all select a.attname, acl.privilege_type from pg_attribute a, aclexplode(a.attacl) acl where acl.grantee = 0
        and a.attrelid::regclass::text !~ '^(pg_|information_schema)'`.execute(database.owner);
    expect(everybody).toEqual([]);
  });
});

const NAMES = [
  "a visitor",
  "a visitor whose draft was sent",
  "a seeker",
  "whoever has just typed a code",
  "a seeker without a code",
  "a consultant of Semey",
  "the lead of Semey",
  "a consultant of Shymkent",
  "a consultant of many centres",
  "a member who has left",
  "a member who is only invited",
  "an administrator in the place of staff",
  "staff of no account",
  "an administrator",
  "an administrator of Abai",
  "a consultant in the place of an administrator",
  "the process",
];

describe.each(NAMES)("%s", (name) => {
  it.each(VERBS)("can %s what the matrix says, in every table, and is refused everywhere else", async (verb) => {
    const person = people.get(name);
    if (!person) throw new Error(`nobody is called ${name}`);
    for (const table of columnsOf.keys()) {
      const right = rightOf(table, person.actor.role, verb);
      const said = await attempt(person.actor, table, verb, right, person.facts);
      const expected = right ? await allowed(table, verb, right, person.facts) : "refused";
      expect([table, said]).toEqual([table, expected]);
    }
  });
});

it("the matrix names everyone who was prepared", () => {
  expect([...people.keys()].sort()).toEqual([...NAMES].sort());
});

const UNDO = new Error("undo");

/** How many rows came back or changed; `refused` without the right, `no such row` where a row of somebody else was put in. */
async function attempt(actor: Actor, table: string, verb: Verb, right: Right | undefined, facts: Facts): Promise<number | string> {
  let answer: number | string = "nothing";
  try {
    await database.door.as(actor, async (db) => {
      answer = await ask(db as Db, table, verb, right, facts);
      throw UNDO;
    });
  } catch (error) {
    if (error === UNDO) return answer;
    const { code, message } = error as { code?: string; message: string };
    if (code === "42501") return /row-level security/.test(message) ? "not theirs" : "refused";
    throw new Error(`${verb} ${table}: ${message}`, { cause: error });
  }
  return answer;
}

async function ask(db: Db, table: string, verb: Verb, right: Right | undefined, facts: Facts): Promise<number | string> {
  const from = sql.table(table);
  if (verb === "select") {
    const { rows } = await sql<{ rows: number }>`select count(*) as rows from ${from}`.execute(db);
    return rows[0]?.rows ?? 0;
  }
  if (verb === "insert") {
    // A constant that is not reached: what is judged is the right to the table, not the row.
    const columns = right?.columns ? sql.raw(words(right.columns)[0] as string) : sql.raw(columnsOf.get(table)?.[0] as string);
    const answer = await sql`insert into ${from} (${columns}) select null where false`.execute(db);
    return Number(answer.numAffectedRows ?? 0);
  }
  if (verb === "update") {
    const column = words(right?.columns ?? (columnsOf.get(table) as string[]).join(" "))[0] as string;
    const answer = await sql`update ${from} set ${sql.raw(right?.set ?? (right ? `${column} = ${column}` : `${column} = default`))}`.execute(db);
    return Number(answer.numAffectedRows ?? 0);
  }
  const only = table === "centre_key" && right?.rows ? sql`where ${sql.raw(right.rows(facts))}` : sql``;
  const answer = await sql`delete from ${from} ${only}`.execute(db);
  return Number(answer.numAffectedRows ?? 0);
}

async function allowed(table: string, verb: Verb, right: Right, facts: Facts): Promise<number> {
  if (verb === "insert") return 0;
  const { rows } = await sql<{ rows: number }>`
    select count(*) as rows from ${sql.table(table)} where ${sql.raw(right.rows?.(facts) ?? "false")}`.execute(database.owner);
  return rows[0]?.rows ?? 0;
}
