import type { AdministrationActTable, AdministratorRemitTable, RightProposalTable } from "./administration";
import type {
  AllowedStepTable,
  ApplicationSealedTable,
  ApplicationTable,
  CaseDraftTable,
  MessageTable,
  NoteTable,
  SeekerSessionTable,
  VisitOpeningTable,
  VisitPlaceTable,
} from "./applications";
import type {
  CalendarDayTable,
  DeploymentTable,
  IntakeTable,
  MeasureDraftTable,
  MeasureTable,
  MeasureVersionTable,
  ParameterTable,
  ReplyTemplateTable,
} from "./content";
import type { CountedUntilTable, QuarterCountTable, QuarterReleaseTable } from "./figures";
import type { CentreTable, DistrictTable, RegionTable } from "./places";
import type {
  AuditTable,
  CentreKeyTable,
  FirstMemberTable,
  KeyGrantTable,
  PaperGrantTable,
  PaperKeyTable,
  PaperSheetTable,
  PrintedCodeTable,
  StaffAccountTable,
  StaffMembershipTable,
  StaffSessionTable,
} from "./staff";

/** Every table of the portal. A test compares it, column by column, with PostgreSQL's catalogue. */
export interface Tables {
  region: RegionTable;
  district: DistrictTable;
  centre: CentreTable;
  measure: MeasureTable;
  measure_version: MeasureVersionTable;
  measure_draft: MeasureDraftTable;
  intake: IntakeTable;
  parameter: ParameterTable;
  calendar_day: CalendarDayTable;
  deployment: DeploymentTable;
  reply_template: ReplyTemplateTable;
  staff_account: StaffAccountTable;
  staff_membership: StaffMembershipTable;
  staff_session: StaffSessionTable;
  centre_key: CentreKeyTable;
  key_grant: KeyGrantTable;
  first_member: FirstMemberTable;
  printed_code: PrintedCodeTable;
  paper_sheet: PaperSheetTable;
  paper_key: PaperKeyTable;
  paper_grant: PaperGrantTable;
  audit: AuditTable;
  administrator_remit: AdministratorRemitTable;
  administration_act: AdministrationActTable;
  right_proposal: RightProposalTable;
  application: ApplicationTable;
  application_sealed: ApplicationSealedTable;
  message: MessageTable;
  note: NoteTable;
  case_draft: CaseDraftTable;
  allowed_step: AllowedStepTable;
  visit_opening: VisitOpeningTable;
  visit_place: VisitPlaceTable;
  seeker_session: SeekerSessionTable;
  quarter_count: QuarterCountTable;
  counted_until: CountedUntilTable;
  quarter_release: QuarterReleaseTable;
}
