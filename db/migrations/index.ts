import type { Migration } from "kysely";
import * as foundation from "./0001_foundation";
import * as places from "./0002_places";
import * as measures from "./0003_measures";
import * as staff from "./0004_staff";
import * as keys from "./0005_keys";
import * as applications from "./0006_applications";
import * as thread from "./0007_thread";
import * as audit from "./0008_audit";
import * as seekerReopens from "./0009_seeker_reopens";
import * as replyTemplates from "./0011_reply_templates";
import * as visits from "./0012_visits";
import * as caseDrafts from "./0013_case_drafts";
import * as moves from "./0014_moves";
import * as firstMember from "./0015_first_member";
import * as paperKeys from "./0016_paper_keys";
import * as auditVerification from "./0017_audit_verification";
import * as deskSettings from "./0019_desk_settings";
import * as queueIndexes from "./0020_queue_indexes";
import * as administration from "./0021_administration";
import * as measureDrafts from "./0022_measure_drafts";
import * as administratorAccounts from "./0023_administrator_accounts";
import * as partnerContact from "./0029_partner_contact";
import * as narrowerRights from "./0030_narrower_rights";
import * as caseNumberKept from "./0031_case_number_kept";
import * as noFineTimes from "./0033_no_fine_times";
import * as placesAndMoves from "./0034_places_and_moves";
import * as sharedWord from "./0035_shared_word";
import * as readsAfterAdmission from "./0036_reads_after_admission";
import * as measureNames from "./0037_measure_names";
import * as undoneActs from "./0038_undone_acts";
import * as undoneByReaders from "./0039_undone_by_readers";
import * as firstAnswers from "./0040_first_answers";
import * as quarterFigures from "./0041_quarter_figures";
import * as centreLeads from "./0043_centre_leads";
import * as retiredMeasures from "./0044_retired_measures";
import * as keptDays from "./0045_kept_days";
import * as administrationChain from "./0046_administration_chain";
import * as datedEndings from "./0050_dated_endings";
import * as undoneImports from "./0051_undone_imports";
import * as confirmedDrafts from "./0061_confirmed_drafts";

/** In the order they run; a migration that has landed is never edited. */
export const MIGRATIONS: Record<string, Migration> = {
  "0001_foundation": foundation,
  "0002_places": places,
  "0003_measures": measures,
  "0004_staff": staff,
  "0005_keys": keys,
  "0006_applications": applications,
  "0007_thread": thread,
  "0008_audit": audit,
  "0009_seeker_reopens": seekerReopens,
  "0011_reply_templates": replyTemplates,
  "0012_visits": visits,
  "0013_case_drafts": caseDrafts,
  "0014_moves": moves,
  "0015_first_member": firstMember,
  "0016_paper_keys": paperKeys,
  "0017_audit_verification": auditVerification,
  "0019_desk_settings": deskSettings,
  "0020_queue_indexes": queueIndexes,
  "0021_administration": administration,
  "0022_measure_drafts": measureDrafts,
  "0023_administrator_accounts": administratorAccounts,
  "0029_partner_contact": partnerContact,
  "0030_narrower_rights": narrowerRights,
  "0031_case_number_kept": caseNumberKept,
  "0033_no_fine_times": noFineTimes,
  "0034_places_and_moves": placesAndMoves,
  "0035_shared_word": sharedWord,
  "0036_reads_after_admission": readsAfterAdmission,
  "0037_measure_names": measureNames,
  "0038_undone_acts": undoneActs,
  "0039_undone_by_readers": undoneByReaders,
  "0040_first_answers": firstAnswers,
  "0041_quarter_figures": quarterFigures,
  "0043_centre_leads": centreLeads,
  "0044_retired_measures": retiredMeasures,
  "0045_kept_days": keptDays,
  "0046_administration_chain": administrationChain,
  "0050_dated_endings": datedEndings,
  "0051_undone_imports": undoneImports,
  "0061_confirmed_drafts": confirmedDrafts,
};
