#include "CResources.h"

// Paths are relative to this file. A file that is added to schema/, queries/, lexicons/ or rules/
// must be listed here; a test compares this list with the folders.

// ---- schema

static const unsigned char schema_001_tables_sql[] = {
#embed "../../schema/001-tables.sql" suffix(, 0) if_empty(0)
};
static const unsigned char schema_002_views_sql[] = {
#embed "../../schema/002-views.sql" suffix(, 0) if_empty(0)
};
static const unsigned char schema_003_indexes_sql[] = {
#embed "../../schema/003-indexes.sql" suffix(, 0) if_empty(0)
};
static const unsigned char schema_004_text_index_sql[] = {
#embed "../../schema/004-text-index.sql" suffix(, 0) if_empty(0)
};
static const unsigned char schema_facts_schema_json[] = {
#embed "../../schema/facts.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char schema_upgrade_1_sql[] = {
#embed "../../schema/upgrade-1.sql" suffix(, 0) if_empty(0)
};
static const unsigned char schema_upgrade_2_sql[] = {
#embed "../../schema/upgrade-2.sql" suffix(, 0) if_empty(0)
};
static const unsigned char schema_upgrade_3_sql[] = {
#embed "../../schema/upgrade-3.sql" suffix(, 0) if_empty(0)
};
static const unsigned char schema_upgrade_4_sql[] = {
#embed "../../schema/upgrade-4.sql" suffix(, 0) if_empty(0)
};

// ---- queries

static const unsigned char queries_absences_sql[] = {
#embed "../../queries/absences.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_events_sql[] = {
#embed "../../queries/events.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_ranking_sql[] = {
#embed "../../queries/ranking.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_attendance_sql[] = {
#embed "../../queries/attendance.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_common_sql[] = {
#embed "../../queries/common.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_companions_sql[] = {
#embed "../../queries/companions.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_concerning_sql[] = {
#embed "../../queries/concerning.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_conveyed_sql[] = {
#embed "../../queries/conveyed.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_cooperation_sql[] = {
#embed "../../queries/cooperation.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_duplicates_sql[] = {
#embed "../../queries/duplicates.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_event_sql[] = {
#embed "../../queries/event.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_events_at_sql[] = {
#embed "../../queries/events-at.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_holders_sql[] = {
#embed "../../queries/holders.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_hosted_by_sql[] = {
#embed "../../queries/hosted-by.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_initiative_sql[] = {
#embed "../../queries/initiative.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_meetings_of_sql[] = {
#embed "../../queries/meetings-of.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_mentions_sql[] = {
#embed "../../queries/mentions.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_met_with_sql[] = {
#embed "../../queries/met-with.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_neighbours_sql[] = {
#embed "../../queries/neighbours.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_officeholders_sql[] = {
#embed "../../queries/officeholders.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_panel_sql[] = {
#embed "../../queries/panel.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_path_sql[] = {
#embed "../../queries/path.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_posts_of_sql[] = {
#embed "../../queries/posts-of.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_statements_sql[] = {
#embed "../../queries/statements.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_timeline_sql[] = {
#embed "../../queries/timeline.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_together_sql[] = {
#embed "../../queries/together.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_visits_sql[] = {
#embed "../../queries/visits.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_check_01_evidence_sql[] = {
#embed "../../queries/check/01-evidence.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_check_02_quotes_sql[] = {
#embed "../../queries/check/02-quotes.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_check_03_printed_sql[] = {
#embed "../../queries/check/03-printed.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_check_04_spans_sql[] = {
#embed "../../queries/check/04-spans.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_check_05_events_sql[] = {
#embed "../../queries/check/05-events.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_check_06_ends_sql[] = {
#embed "../../queries/check/06-ends.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_export_articles_sql[] = {
#embed "../../queries/export/articles.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_export_entities_sql[] = {
#embed "../../queries/export/entities.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_export_evidence_sql[] = {
#embed "../../queries/export/evidence.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_export_participation_sql[] = {
#embed "../../queries/export/participation.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_export_posts_sql[] = {
#embed "../../queries/export/posts.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_export_relations_sql[] = {
#embed "../../queries/export/relations.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_aliases_sql[] = {
#embed "../../queries/internal/aliases.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_article_signatures_sql[] = {
#embed "../../queries/internal/article-signatures.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_article_count_sql[] = {
#embed "../../queries/internal/article-count.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_demo_counts_sql[] = {
#embed "../../queries/internal/demo-counts.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_demo_event_sql[] = {
#embed "../../queries/internal/demo-event.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_demo_person_sql[] = {
#embed "../../queries/internal/demo-person.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_diagram_edges_sql[] = {
#embed "../../queries/internal/diagram-edges.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_diagram_events_sql[] = {
#embed "../../queries/internal/diagram-events.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_diagram_node_sql[] = {
#embed "../../queries/internal/diagram-node.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_entities_sql[] = {
#embed "../../queries/internal/entities.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_edited_of_name_sql[] = {
#embed "../../queries/internal/edited-of-name.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_entity_card_sql[] = {
#embed "../../queries/internal/entity-card.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_entity_note_sql[] = {
#embed "../../queries/internal/entity-note.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_explain_entity_sql[] = {
#embed "../../queries/internal/explain-entity.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_explain_header_sql[] = {
#embed "../../queries/internal/explain-header.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_explain_inferred_sql[] = {
#embed "../../queries/internal/explain-inferred.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_explain_judgements_sql[] = {
#embed "../../queries/internal/explain-judgements.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_explain_relations_sql[] = {
#embed "../../queries/internal/explain-relations.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_mentions_sql[] = {
#embed "../../queries/internal/mentions.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_moved_id_sql[] = {
#embed "../../queries/internal/moved-id.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_moved_sql[] = {
#embed "../../queries/internal/moved.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_names_beginning_sql[] = {
#embed "../../queries/internal/names-beginning.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_names_in_two_sql[] = {
#embed "../../queries/internal/names-in-two.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_names_of_office_sql[] = {
#embed "../../queries/internal/names-of-office.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_well_known_sql[] = {
#embed "../../queries/internal/well-known.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_undated_events_sql[] = {
#embed "../../queries/internal/undated-events.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_undated_hosted_by_sql[] = {
#embed "../../queries/internal/undated-hosted-by.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_undated_meetings_of_sql[] = {
#embed "../../queries/internal/undated-meetings-of.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_names_holding_sql[] = {
#embed "../../queries/internal/names-holding.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_names_of_key_sql[] = {
#embed "../../queries/internal/names-of-key.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_names_of_post_sql[] = {
#embed "../../queries/internal/names-of-post.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_names_of_sql[] = {
#embed "../../queries/internal/names-of.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_path_step_sql[] = {
#embed "../../queries/internal/path-step.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_property_sql[] = {
#embed "../../queries/internal/property.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_relation_articles_sql[] = {
#embed "../../queries/internal/relation-articles.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_relation_exists_sql[] = {
#embed "../../queries/internal/relation-exists.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_sample_fact_sql[] = {
#embed "../../queries/internal/sample-fact.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_review_facts_sql[] = {
#embed "../../queries/internal/review-facts.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_sample_ids_sql[] = {
#embed "../../queries/internal/sample-ids.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_source_stamps_sql[] = {
#embed "../../queries/internal/source-stamps.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_sources_sql[] = {
#embed "../../queries/internal/sources.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_stats_sql[] = {
#embed "../../queries/internal/stats.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_undated_concerning_sql[] = {
#embed "../../queries/internal/undated-concerning.sql" suffix(, 0) if_empty(0)
};
static const unsigned char queries_internal_views_sql[] = {
#embed "../../queries/internal/views.sql" suffix(, 0) if_empty(0)
};

// ---- lexicons

static const unsigned char lexicons_ambiguous_stems_tsv[] = {
#embed "lexicons/ambiguous-stems.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char lexicons_bodies_tsv[] = {
#embed "lexicons/bodies.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char lexicons_divisions_tsv[] = {
#embed "lexicons/divisions.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char lexicons_event_nouns_tsv[] = {
#embed "lexicons/event-nouns.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char lexicons_function_words_tsv[] = {
#embed "lexicons/function-words.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char lexicons_given_characters_tsv[] = {
#embed "lexicons/given-characters.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char lexicons_initiatives_tsv[] = {
#embed "lexicons/initiatives.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char lexicons_name_like_words_tsv[] = {
#embed "lexicons/name-like-words.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char lexicons_old_divisions_tsv[] = {
#embed "lexicons/old-divisions.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char lexicons_organization_kinds_tsv[] = {
#embed "lexicons/organization-kinds.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char lexicons_place_kinds_tsv[] = {
#embed "lexicons/place-kinds.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char lexicons_role_nouns_tsv[] = {
#embed "lexicons/role-nouns.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char lexicons_special_divisions_tsv[] = {
#embed "lexicons/special-divisions.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char lexicons_surnames_tsv[] = {
#embed "lexicons/surnames.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char lexicons_titles_tsv[] = {
#embed "lexicons/titles.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char lexicons_transcription_characters_tsv[] = {
#embed "lexicons/transcription-characters.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char lexicons_verbs_tsv[] = {
#embed "lexicons/verbs.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char lexicons_words_tsv[] = {
#embed "lexicons/words.tsv" suffix(, 0) if_empty(0)
};

// ---- rules

static const unsigned char rules_participation_tsv[] = {
#embed "rules/participation.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char rules_constructions_tsv[] = {
#embed "rules/constructions.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char rules_frames_tsv[] = {
#embed "rules/frames.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char rules_traditional_tsv[] = {
#embed "rules/traditional.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char rules_questions_tsv[] = {
#embed "rules/questions.tsv" suffix(, 0) if_empty(0)
};

#define RESOURCE(path, bytes) {path, bytes, sizeof bytes - 1}

static const struct cresource table[] = {
    // schema
    RESOURCE("schema/001-tables.sql", schema_001_tables_sql),
    RESOURCE("schema/002-views.sql", schema_002_views_sql),
    RESOURCE("schema/003-indexes.sql", schema_003_indexes_sql),
    RESOURCE("schema/004-text-index.sql", schema_004_text_index_sql),
    RESOURCE("schema/facts.schema.json", schema_facts_schema_json),
    RESOURCE("schema/upgrade-1.sql", schema_upgrade_1_sql),
    RESOURCE("schema/upgrade-2.sql", schema_upgrade_2_sql),
    RESOURCE("schema/upgrade-3.sql", schema_upgrade_3_sql),
    RESOURCE("schema/upgrade-4.sql", schema_upgrade_4_sql),
    // queries
    RESOURCE("queries/absences.sql", queries_absences_sql),
    RESOURCE("queries/events.sql", queries_events_sql),
    RESOURCE("queries/ranking.sql", queries_ranking_sql),
    RESOURCE("queries/attendance.sql", queries_attendance_sql),
    RESOURCE("queries/common.sql", queries_common_sql),
    RESOURCE("queries/companions.sql", queries_companions_sql),
    RESOURCE("queries/concerning.sql", queries_concerning_sql),
    RESOURCE("queries/conveyed.sql", queries_conveyed_sql),
    RESOURCE("queries/cooperation.sql", queries_cooperation_sql),
    RESOURCE("queries/duplicates.sql", queries_duplicates_sql),
    RESOURCE("queries/event.sql", queries_event_sql),
    RESOURCE("queries/events-at.sql", queries_events_at_sql),
    RESOURCE("queries/holders.sql", queries_holders_sql),
    RESOURCE("queries/hosted-by.sql", queries_hosted_by_sql),
    RESOURCE("queries/initiative.sql", queries_initiative_sql),
    RESOURCE("queries/meetings-of.sql", queries_meetings_of_sql),
    RESOURCE("queries/mentions.sql", queries_mentions_sql),
    RESOURCE("queries/met-with.sql", queries_met_with_sql),
    RESOURCE("queries/neighbours.sql", queries_neighbours_sql),
    RESOURCE("queries/officeholders.sql", queries_officeholders_sql),
    RESOURCE("queries/panel.sql", queries_panel_sql),
    RESOURCE("queries/path.sql", queries_path_sql),
    RESOURCE("queries/posts-of.sql", queries_posts_of_sql),
    RESOURCE("queries/statements.sql", queries_statements_sql),
    RESOURCE("queries/timeline.sql", queries_timeline_sql),
    RESOURCE("queries/together.sql", queries_together_sql),
    RESOURCE("queries/visits.sql", queries_visits_sql),
    RESOURCE("queries/check/01-evidence.sql", queries_check_01_evidence_sql),
    RESOURCE("queries/check/02-quotes.sql", queries_check_02_quotes_sql),
    RESOURCE("queries/check/03-printed.sql", queries_check_03_printed_sql),
    RESOURCE("queries/check/04-spans.sql", queries_check_04_spans_sql),
    RESOURCE("queries/check/05-events.sql", queries_check_05_events_sql),
    RESOURCE("queries/check/06-ends.sql", queries_check_06_ends_sql),
    RESOURCE("queries/export/articles.sql", queries_export_articles_sql),
    RESOURCE("queries/export/entities.sql", queries_export_entities_sql),
    RESOURCE("queries/export/evidence.sql", queries_export_evidence_sql),
    RESOURCE("queries/export/participation.sql", queries_export_participation_sql),
    RESOURCE("queries/export/posts.sql", queries_export_posts_sql),
    RESOURCE("queries/export/relations.sql", queries_export_relations_sql),
    RESOURCE("queries/internal/aliases.sql", queries_internal_aliases_sql),
    RESOURCE("queries/internal/article-signatures.sql", queries_internal_article_signatures_sql),
    RESOURCE("queries/internal/article-count.sql", queries_internal_article_count_sql),
    RESOURCE("queries/internal/demo-counts.sql", queries_internal_demo_counts_sql),
    RESOURCE("queries/internal/demo-event.sql", queries_internal_demo_event_sql),
    RESOURCE("queries/internal/demo-person.sql", queries_internal_demo_person_sql),
    RESOURCE("queries/internal/diagram-edges.sql", queries_internal_diagram_edges_sql),
    RESOURCE("queries/internal/diagram-events.sql", queries_internal_diagram_events_sql),
    RESOURCE("queries/internal/diagram-node.sql", queries_internal_diagram_node_sql),
    RESOURCE("queries/internal/entities.sql", queries_internal_entities_sql),
    RESOURCE("queries/internal/edited-of-name.sql", queries_internal_edited_of_name_sql),
    RESOURCE("queries/internal/entity-card.sql", queries_internal_entity_card_sql),
    RESOURCE("queries/internal/entity-note.sql", queries_internal_entity_note_sql),
    RESOURCE("queries/internal/explain-entity.sql", queries_internal_explain_entity_sql),
    RESOURCE("queries/internal/explain-header.sql", queries_internal_explain_header_sql),
    RESOURCE("queries/internal/explain-inferred.sql", queries_internal_explain_inferred_sql),
    RESOURCE("queries/internal/explain-judgements.sql", queries_internal_explain_judgements_sql),
    RESOURCE("queries/internal/explain-relations.sql", queries_internal_explain_relations_sql),
    RESOURCE("queries/internal/mentions.sql", queries_internal_mentions_sql),
    RESOURCE("queries/internal/moved-id.sql", queries_internal_moved_id_sql),
    RESOURCE("queries/internal/moved.sql", queries_internal_moved_sql),
    RESOURCE("queries/internal/names-beginning.sql", queries_internal_names_beginning_sql),
    RESOURCE("queries/internal/names-in-two.sql", queries_internal_names_in_two_sql),
    RESOURCE("queries/internal/names-of-office.sql", queries_internal_names_of_office_sql),
    RESOURCE("queries/internal/well-known.sql", queries_internal_well_known_sql),
    RESOURCE("queries/internal/undated-events.sql", queries_internal_undated_events_sql),
    RESOURCE("queries/internal/undated-hosted-by.sql", queries_internal_undated_hosted_by_sql),
    RESOURCE("queries/internal/undated-meetings-of.sql", queries_internal_undated_meetings_of_sql),
    RESOURCE("queries/internal/names-holding.sql", queries_internal_names_holding_sql),
    RESOURCE("queries/internal/names-of-key.sql", queries_internal_names_of_key_sql),
    RESOURCE("queries/internal/names-of-post.sql", queries_internal_names_of_post_sql),
    RESOURCE("queries/internal/names-of.sql", queries_internal_names_of_sql),
    RESOURCE("queries/internal/path-step.sql", queries_internal_path_step_sql),
    RESOURCE("queries/internal/property.sql", queries_internal_property_sql),
    RESOURCE("queries/internal/relation-articles.sql", queries_internal_relation_articles_sql),
    RESOURCE("queries/internal/relation-exists.sql", queries_internal_relation_exists_sql),
    RESOURCE("queries/internal/review-facts.sql", queries_internal_review_facts_sql),
    RESOURCE("queries/internal/sample-fact.sql", queries_internal_sample_fact_sql),
    RESOURCE("queries/internal/sample-ids.sql", queries_internal_sample_ids_sql),
    RESOURCE("queries/internal/source-stamps.sql", queries_internal_source_stamps_sql),
    RESOURCE("queries/internal/sources.sql", queries_internal_sources_sql),
    RESOURCE("queries/internal/stats.sql", queries_internal_stats_sql),
    RESOURCE("queries/internal/undated-concerning.sql", queries_internal_undated_concerning_sql),
    RESOURCE("queries/internal/views.sql", queries_internal_views_sql),
    // lexicons
    RESOURCE("lexicons/ambiguous-stems.tsv", lexicons_ambiguous_stems_tsv),
    RESOURCE("lexicons/bodies.tsv", lexicons_bodies_tsv),
    RESOURCE("lexicons/divisions.tsv", lexicons_divisions_tsv),
    RESOURCE("lexicons/event-nouns.tsv", lexicons_event_nouns_tsv),
    RESOURCE("lexicons/function-words.tsv", lexicons_function_words_tsv),
    RESOURCE("lexicons/given-characters.tsv", lexicons_given_characters_tsv),
    RESOURCE("lexicons/initiatives.tsv", lexicons_initiatives_tsv),
    RESOURCE("lexicons/name-like-words.tsv", lexicons_name_like_words_tsv),
    RESOURCE("lexicons/old-divisions.tsv", lexicons_old_divisions_tsv),
    RESOURCE("lexicons/organization-kinds.tsv", lexicons_organization_kinds_tsv),
    RESOURCE("lexicons/place-kinds.tsv", lexicons_place_kinds_tsv),
    RESOURCE("lexicons/role-nouns.tsv", lexicons_role_nouns_tsv),
    RESOURCE("lexicons/special-divisions.tsv", lexicons_special_divisions_tsv),
    RESOURCE("lexicons/surnames.tsv", lexicons_surnames_tsv),
    RESOURCE("lexicons/titles.tsv", lexicons_titles_tsv),
    RESOURCE("lexicons/transcription-characters.tsv", lexicons_transcription_characters_tsv),
    RESOURCE("lexicons/verbs.tsv", lexicons_verbs_tsv),
    RESOURCE("lexicons/words.tsv", lexicons_words_tsv),
    // rules
    RESOURCE("rules/participation.tsv", rules_participation_tsv),
    RESOURCE("rules/constructions.tsv", rules_constructions_tsv),
    RESOURCE("rules/frames.tsv", rules_frames_tsv),
    RESOURCE("rules/traditional.tsv", rules_traditional_tsv),
    RESOURCE("rules/questions.tsv", rules_questions_tsv),
};

const struct cresource *cresources(size_t *count) {
  *count = sizeof table / sizeof table[0];
  return table;
}
