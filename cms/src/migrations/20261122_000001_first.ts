import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."_locales" AS ENUM('en', 'es');
  CREATE TYPE "public"."enum_chapters_sections_topic" AS ENUM('origin', 'diagnosis', 'management', 'care', 'research', 'therapies');
  CREATE TYPE "public"."enum_chapters_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__chapters_v_version_sections_topic" AS ENUM('origin', 'diagnosis', 'management', 'care', 'research', 'therapies');
  CREATE TYPE "public"."enum__chapters_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__chapters_v_published_locale" AS ENUM('en', 'es');
  CREATE TYPE "public"."enum_diseases_level" AS ENUM('group', 'disorder');
  CREATE TYPE "public"."enum_symptom_misses_language" AS ENUM('en', 'es', 'ca', 'fr', 'nl');
  CREATE TYPE "public"."enum_own_symptoms_language" AS ENUM('en', 'es', 'ca', 'fr', 'nl');
  CREATE TYPE "public"."enum_own_symptoms_state" AS ENUM('waiting', 'asked', 'mapped', 'kept');
  CREATE TYPE "public"."enum_studies_state" AS ENUM('draft', 'approved', 'open', 'closed');
  CREATE TYPE "public"."enum_questionnaires_blocks_number_direction" AS ENUM('higher-is-better', 'higher-is-worse', 'neutral');
  CREATE TYPE "public"."enum_questionnaires_blocks_scale_direction" AS ENUM('higher-is-better', 'higher-is-worse', 'neutral');
  CREATE TYPE "public"."enum_questionnaires_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__questionnaires_v_blocks_number_direction" AS ENUM('higher-is-better', 'higher-is-worse', 'neutral');
  CREATE TYPE "public"."enum__questionnaires_v_blocks_scale_direction" AS ENUM('higher-is-better', 'higher-is-worse', 'neutral');
  CREATE TYPE "public"."enum__questionnaires_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__questionnaires_v_published_locale" AS ENUM('en', 'es');
  CREATE TYPE "public"."enum_questionnaire_responses_status" AS ENUM('in-progress', 'completed', 'amended');
  CREATE TYPE "public"."enum_requests_state" AS ENUM('submitted', 'in-review', 'approved', 'rejected', 'sealed', 'delivered', 'withheld');
  CREATE TYPE "public"."enum_reviews_vote" AS ENUM('approve', 'reject');
  CREATE TYPE "public"."enum_releases_kind" AS ENUM('peer-chart', 'table-set');
  CREATE TYPE "public"."enum_staff_roles" AS ENUM('author', 'validator', 'data-scientist', 'committee', 'community', 'administrator');
  CREATE TYPE "public"."enum_members_kind" AS ENUM('patient', 'caregiver', 'professional');
  CREATE TYPE "public"."enum_members_profession" AS ENUM('clinician', 'researcher');
  CREATE TYPE "public"."enum_members_registration" AS ENUM('patient', 'symptoms', 'terms', 'done');
  CREATE TYPE "public"."enum_members_locale" AS ENUM('en', 'es');
  CREATE TYPE "public"."enum_patients_symptoms_onset" AS ENUM('before-birth', 'at-birth', 'first-month', 'first-year', 'one-to-five', 'five-to-fifteen', 'sixteen-to-forty', 'forty-to-sixty', 'after-sixty', 'as-an-adult');
  CREATE TYPE "public"."enum_patients_relationship" AS ENUM('self', 'child', 'ward');
  CREATE TYPE "public"."enum_patients_sex" AS ENUM('female', 'male', 'undetermined');
  CREATE TYPE "public"."enum_patients_diagnosis" AS ENUM('confirmed', 'suspected', 'undiagnosed');
  CREATE TYPE "public"."enum_patients_in_registry" AS ENUM('yes', 'no', 'unknown');
  CREATE TYPE "public"."enum_patients_in_organisation" AS ENUM('yes', 'no', 'unknown');
  CREATE TYPE "public"."enum_patients_validation" AS ENUM('not-started', 'documents-incomplete', 'submitted', 'validated', 'feedback', 'refused');
  CREATE TYPE "public"."enum_patients_guardianship" AS ENUM('asked', 'approved', 'declined');
  CREATE TYPE "public"."enum_documents_kind" AS ENUM('signed-consent', 'identity', 'medical-proof', 'guardianship-proof', 'other');
  CREATE TYPE "public"."enum_documents_state" AS ENUM('waiting-for-scan', 'accepted', 'refused-infected', 'destroyed');
  CREATE TYPE "public"."enum_documents_media_type" AS ENUM('application/pdf', 'image/jpeg', 'image/png');
  CREATE TYPE "public"."enum_validations_event" AS ENUM('submitted', 'withdrawn', 'reopened', 'validated', 'feedback', 'refused', 'guardianship-approved', 'guardianship-declined');
  CREATE TYPE "public"."enum_validations_template" AS ENUM('consent-not-signed', 'identity-unreadable', 'proof-unclear', 'names-differ', 'guardianship-unclear', 'other');
  CREATE TYPE "public"."enum_partner_grants_event" AS ENUM('granted', 'declined', 'accepted', 'renewed', 'left', 'revoked');
  CREATE TYPE "public"."enum_consents_purpose_kind" AS ENUM('study', 'request', 'claim');
  CREATE TYPE "public"."enum_consents_capacity" AS ENUM('self', 'guardian');
  CREATE TYPE "public"."enum_consents_locale" AS ENUM('en', 'es');
  CREATE TYPE "public"."enum_consents_decision" AS ENUM('permit', 'deny');
  CREATE TYPE "public"."enum_claim_texts_claim" AS ENUM('terms-of-use', 'eligibility', 'health-data', 'professional-conduct', 'research-invitations', 'private-messages');
  CREATE TYPE "public"."enum_correction_requests_topic" AS ENUM('answers', 'birth-date', 'something-else');
  CREATE TYPE "public"."enum_correction_requests_state" AS ENUM('asked', 'granted', 'done', 'declined', 'over');
  CREATE TYPE "public"."enum_job_runs_state" AS ENUM('waiting', 'running', 'done', 'failed');
  CREATE TYPE "public"."enum_mails_locale" AS ENUM('en', 'es');
  CREATE TYPE "public"."enum_one_time_tokens_purpose" AS ENUM('confirmation', 'reset', 'invitation', 'panel-invitation', 'panel-reset', 'panel-device');
  CREATE TYPE "public"."enum_contact_messages_reason" AS ENUM('medical-information', 'account', 'my-data', 'other');
  CREATE TYPE "public"."enum_contact_messages_locale" AS ENUM('en', 'es');
  CREATE TYPE "public"."enum_contact_messages_state" AS ENUM('waiting', 'answered');
  CREATE TABLE "chapters_sections" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"topic" "enum_chapters_sections_topic"
  );
  
  CREATE TABLE "chapters_sections_locales" (
  	"heading" varchar,
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "chapters_sources" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"url" varchar
  );
  
  CREATE TABLE "chapters" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"slug" varchar,
  	"disease_id" uuid,
  	"author" varchar,
  	"reviewer" varchar,
  	"reviewed_on" timestamp(3) with time zone,
  	"approved_by_id" uuid,
  	"approved_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_chapters_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "chapters_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"author_role" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "chapters_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"staff_id" uuid
  );
  
  CREATE TABLE "_chapters_v_version_sections" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"topic" "enum__chapters_v_version_sections_topic",
  	"_uuid" varchar
  );
  
  CREATE TABLE "_chapters_v_version_sections_locales" (
  	"heading" varchar,
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_chapters_v_version_sources" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"url" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_chapters_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_slug" varchar,
  	"version_disease_id" uuid,
  	"version_author" varchar,
  	"version_reviewer" varchar,
  	"version_reviewed_on" timestamp(3) with time zone,
  	"version_approved_by_id" uuid,
  	"version_approved_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__chapters_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__chapters_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_chapters_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_author_role" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_chapters_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"staff_id" uuid
  );
  
  CREATE TABLE "diseases" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"orpha_code" varchar NOT NULL,
  	"level" "enum_diseases_level" NOT NULL,
  	"parent_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "diseases_locales" (
  	"name" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "symptom_words" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"hpo_id" varchar NOT NULL,
  	"label" varchar,
  	"en_name" varchar,
  	"en_about" varchar,
  	"en_words" varchar,
  	"es_name" varchar,
  	"es_about" varchar,
  	"es_words" varchar,
  	"ca_name" varchar,
  	"ca_about" varchar,
  	"ca_words" varchar,
  	"fr_name" varchar,
  	"fr_about" varchar,
  	"fr_words" varchar,
  	"nl_name" varchar,
  	"nl_about" varchar,
  	"nl_words" varchar,
  	"changed_by_curator" boolean DEFAULT false,
  	"every_word" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "symptom_misses" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"words" varchar NOT NULL,
  	"language" "enum_symptom_misses_language" NOT NULL,
  	"times" numeric DEFAULT 1 NOT NULL,
  	"last_day" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "own_symptoms" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"patient_id" uuid NOT NULL,
  	"words" varchar NOT NULL,
  	"language" "enum_own_symptoms_language" NOT NULL,
  	"state" "enum_own_symptoms_state" DEFAULT 'waiting' NOT NULL,
  	"hpo_id" varchar,
  	"label" varchar,
  	"agreed" boolean DEFAULT false,
  	"answer" varchar,
  	"told_on" timestamp(3) with time zone NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "studies" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"disease_group_id" uuid,
  	"ethics_approval" varchar NOT NULL,
  	"state" "enum_studies_state" DEFAULT 'draft' NOT NULL,
  	"open_until" timestamp(3) with time zone,
  	"sample_target" numeric,
  	"consent_text_version" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "studies_locales" (
  	"title" varchar NOT NULL,
  	"summary" varchar NOT NULL,
  	"team" varchar NOT NULL,
  	"consent_text_body" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "studies_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"questionnaires_id" uuid
  );
  
  CREATE TABLE "questionnaires_blocks_section" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"code" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "questionnaires_blocks_section_locales" (
  	"title" varchar,
  	"help" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "questionnaires_blocks_text" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"code" varchar,
  	"required" boolean DEFAULT true,
  	"show_if_question" varchar,
  	"show_if_equals" varchar,
  	"identifying" boolean DEFAULT false,
  	"aggregate" boolean DEFAULT false,
  	"show_position" boolean DEFAULT false,
  	"maximum_length" numeric DEFAULT 500,
  	"block_name" varchar
  );
  
  CREATE TABLE "questionnaires_blocks_text_locales" (
  	"title" varchar,
  	"help" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "questionnaires_blocks_number" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"code" varchar,
  	"required" boolean DEFAULT true,
  	"show_if_question" varchar,
  	"show_if_equals" varchar,
  	"identifying" boolean DEFAULT false,
  	"aggregate" boolean DEFAULT false,
  	"show_position" boolean DEFAULT false,
  	"minimum" numeric,
  	"maximum" numeric,
  	"direction" "enum_questionnaires_blocks_number_direction" DEFAULT 'neutral',
  	"whole_numbers" boolean DEFAULT true,
  	"block_name" varchar
  );
  
  CREATE TABLE "questionnaires_blocks_number_locales" (
  	"title" varchar,
  	"help" varchar,
  	"unit" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "questionnaires_blocks_date" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"code" varchar,
  	"required" boolean DEFAULT true,
  	"show_if_question" varchar,
  	"show_if_equals" varchar,
  	"identifying" boolean DEFAULT false,
  	"aggregate" boolean DEFAULT false,
  	"show_position" boolean DEFAULT false,
  	"block_name" varchar
  );
  
  CREATE TABLE "questionnaires_blocks_date_locales" (
  	"title" varchar,
  	"help" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "questionnaires_blocks_single_choices" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"code" varchar
  );
  
  CREATE TABLE "questionnaires_blocks_single_choices_locales" (
  	"label" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "questionnaires_blocks_single" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"code" varchar,
  	"required" boolean DEFAULT true,
  	"show_if_question" varchar,
  	"show_if_equals" varchar,
  	"identifying" boolean DEFAULT false,
  	"aggregate" boolean DEFAULT false,
  	"show_position" boolean DEFAULT false,
  	"block_name" varchar
  );
  
  CREATE TABLE "questionnaires_blocks_single_locales" (
  	"title" varchar,
  	"help" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "questionnaires_blocks_multiple_choices" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"code" varchar
  );
  
  CREATE TABLE "questionnaires_blocks_multiple_choices_locales" (
  	"label" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "questionnaires_blocks_multiple" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"code" varchar,
  	"required" boolean DEFAULT true,
  	"show_if_question" varchar,
  	"show_if_equals" varchar,
  	"identifying" boolean DEFAULT false,
  	"aggregate" boolean DEFAULT false,
  	"show_position" boolean DEFAULT false,
  	"block_name" varchar
  );
  
  CREATE TABLE "questionnaires_blocks_multiple_locales" (
  	"title" varchar,
  	"help" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "questionnaires_blocks_yes_no" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"code" varchar,
  	"required" boolean DEFAULT true,
  	"show_if_question" varchar,
  	"show_if_equals" varchar,
  	"identifying" boolean DEFAULT false,
  	"aggregate" boolean DEFAULT false,
  	"show_position" boolean DEFAULT false,
  	"block_name" varchar
  );
  
  CREATE TABLE "questionnaires_blocks_yes_no_locales" (
  	"title" varchar,
  	"help" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "questionnaires_blocks_scale" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"code" varchar,
  	"required" boolean DEFAULT true,
  	"show_if_question" varchar,
  	"show_if_equals" varchar,
  	"identifying" boolean DEFAULT false,
  	"aggregate" boolean DEFAULT false,
  	"show_position" boolean DEFAULT false,
  	"minimum" numeric,
  	"maximum" numeric,
  	"direction" "enum_questionnaires_blocks_scale_direction" DEFAULT 'neutral',
  	"block_name" varchar
  );
  
  CREATE TABLE "questionnaires_blocks_scale_locales" (
  	"title" varchar,
  	"help" varchar,
  	"unit" varchar,
  	"low_label" varchar,
  	"high_label" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "questionnaires_pages" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"code" varchar
  );
  
  CREATE TABLE "questionnaires_pages_locales" (
  	"title" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "questionnaires" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"code" varchar,
  	"minutes" numeric,
  	"approved_by_id" uuid,
  	"approved_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_questionnaires_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "questionnaires_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "questionnaires_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"staff_id" uuid
  );
  
  CREATE TABLE "_questionnaires_v_blocks_section" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"code" varchar,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_questionnaires_v_blocks_section_locales" (
  	"title" varchar,
  	"help" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_questionnaires_v_blocks_text" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"code" varchar,
  	"required" boolean DEFAULT true,
  	"show_if_question" varchar,
  	"show_if_equals" varchar,
  	"identifying" boolean DEFAULT false,
  	"aggregate" boolean DEFAULT false,
  	"show_position" boolean DEFAULT false,
  	"maximum_length" numeric DEFAULT 500,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_questionnaires_v_blocks_text_locales" (
  	"title" varchar,
  	"help" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_questionnaires_v_blocks_number" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"code" varchar,
  	"required" boolean DEFAULT true,
  	"show_if_question" varchar,
  	"show_if_equals" varchar,
  	"identifying" boolean DEFAULT false,
  	"aggregate" boolean DEFAULT false,
  	"show_position" boolean DEFAULT false,
  	"minimum" numeric,
  	"maximum" numeric,
  	"direction" "enum__questionnaires_v_blocks_number_direction" DEFAULT 'neutral',
  	"whole_numbers" boolean DEFAULT true,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_questionnaires_v_blocks_number_locales" (
  	"title" varchar,
  	"help" varchar,
  	"unit" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_questionnaires_v_blocks_date" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"code" varchar,
  	"required" boolean DEFAULT true,
  	"show_if_question" varchar,
  	"show_if_equals" varchar,
  	"identifying" boolean DEFAULT false,
  	"aggregate" boolean DEFAULT false,
  	"show_position" boolean DEFAULT false,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_questionnaires_v_blocks_date_locales" (
  	"title" varchar,
  	"help" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_questionnaires_v_blocks_single_choices" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"code" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_questionnaires_v_blocks_single_choices_locales" (
  	"label" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_questionnaires_v_blocks_single" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"code" varchar,
  	"required" boolean DEFAULT true,
  	"show_if_question" varchar,
  	"show_if_equals" varchar,
  	"identifying" boolean DEFAULT false,
  	"aggregate" boolean DEFAULT false,
  	"show_position" boolean DEFAULT false,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_questionnaires_v_blocks_single_locales" (
  	"title" varchar,
  	"help" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_questionnaires_v_blocks_multiple_choices" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"code" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_questionnaires_v_blocks_multiple_choices_locales" (
  	"label" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_questionnaires_v_blocks_multiple" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"code" varchar,
  	"required" boolean DEFAULT true,
  	"show_if_question" varchar,
  	"show_if_equals" varchar,
  	"identifying" boolean DEFAULT false,
  	"aggregate" boolean DEFAULT false,
  	"show_position" boolean DEFAULT false,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_questionnaires_v_blocks_multiple_locales" (
  	"title" varchar,
  	"help" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_questionnaires_v_blocks_yes_no" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"code" varchar,
  	"required" boolean DEFAULT true,
  	"show_if_question" varchar,
  	"show_if_equals" varchar,
  	"identifying" boolean DEFAULT false,
  	"aggregate" boolean DEFAULT false,
  	"show_position" boolean DEFAULT false,
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_questionnaires_v_blocks_yes_no_locales" (
  	"title" varchar,
  	"help" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_questionnaires_v_blocks_scale" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_path" text NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"code" varchar,
  	"required" boolean DEFAULT true,
  	"show_if_question" varchar,
  	"show_if_equals" varchar,
  	"identifying" boolean DEFAULT false,
  	"aggregate" boolean DEFAULT false,
  	"show_position" boolean DEFAULT false,
  	"minimum" numeric,
  	"maximum" numeric,
  	"direction" "enum__questionnaires_v_blocks_scale_direction" DEFAULT 'neutral',
  	"_uuid" varchar,
  	"block_name" varchar
  );
  
  CREATE TABLE "_questionnaires_v_blocks_scale_locales" (
  	"title" varchar,
  	"help" varchar,
  	"unit" varchar,
  	"low_label" varchar,
  	"high_label" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_questionnaires_v_version_pages" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"code" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_questionnaires_v_version_pages_locales" (
  	"title" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_questionnaires_v" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"parent_id" uuid,
  	"version_code" varchar,
  	"version_minutes" numeric,
  	"version_approved_by_id" uuid,
  	"version_approved_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__questionnaires_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__questionnaires_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_questionnaires_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_questionnaires_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"staff_id" uuid
  );
  
  CREATE TABLE "questionnaire_versions" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"questionnaire_id" uuid NOT NULL,
  	"version" numeric NOT NULL,
  	"code" varchar NOT NULL,
  	"sha256" varchar NOT NULL,
  	"approved_by_id" uuid,
  	"definition" jsonb NOT NULL,
  	"survey" jsonb NOT NULL,
  	"answer_schema" jsonb NOT NULL,
  	"codebook" jsonb NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "questionnaire_responses" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"owner_id" uuid NOT NULL,
  	"patient_id" uuid NOT NULL,
  	"questionnaire_id" uuid NOT NULL,
  	"version_id" uuid NOT NULL,
  	"status" "enum_questionnaire_responses_status" DEFAULT 'in-progress' NOT NULL,
  	"revision" numeric DEFAULT 0 NOT NULL,
  	"page" varchar,
  	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
  	"saved_at" timestamp(3) with time zone NOT NULL,
  	"submitted_at" timestamp(3) with time zone,
  	"amended_at" timestamp(3) with time zone,
  	"as_asked" jsonb,
  	"correct_until" timestamp(3) with time zone,
  	"correction" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "earlier_answers" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"owner_id" uuid NOT NULL,
  	"patient_id" uuid NOT NULL,
  	"response_id" uuid NOT NULL,
  	"answers" jsonb NOT NULL,
  	"as_asked" jsonb,
  	"handed_in_at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "requests" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"owner_id" uuid NOT NULL,
  	"title" varchar NOT NULL,
  	"purpose" varchar NOT NULL,
  	"team" varchar NOT NULL,
  	"questionnaire_id" uuid NOT NULL,
  	"disease_group_id" uuid,
  	"version_id" uuid NOT NULL,
  	"items" jsonb NOT NULL,
  	"state" "enum_requests_state" DEFAULT 'submitted' NOT NULL,
  	"submitted_at" timestamp(3) with time zone NOT NULL,
  	"call_ends_at" timestamp(3) with time zone,
  	"consent_text_version" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "reviews" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"request_id" uuid NOT NULL,
  	"reviewer_id" uuid NOT NULL,
  	"vote" "enum_reviews_vote" NOT NULL,
  	"conflict_of_interest" boolean DEFAULT false,
  	"comment" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "releases" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"kind" "enum_releases_kind" NOT NULL,
  	"request_id" uuid,
  	"questionnaire_id" uuid NOT NULL,
  	"item" varchar,
  	"snapshot_id" uuid NOT NULL,
  	"population" jsonb NOT NULL,
  	"items" jsonb NOT NULL,
  	"document" jsonb NOT NULL,
  	"figures" varchar,
  	"manifest" jsonb NOT NULL,
  	"manifest_sha256" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "snapshots" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"questionnaire_id" uuid NOT NULL,
  	"purpose" varchar NOT NULL,
  	"manifest" jsonb NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "staff_roles" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_staff_roles",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "staff_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "staff" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "members_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "members" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"nickname" varchar NOT NULL,
  	"name" varchar,
  	"birth_date" timestamp(3) with time zone,
  	"kind" "enum_members_kind" NOT NULL,
  	"profession" "enum_members_profession",
  	"organisation" varchar,
  	"objective" varchar,
  	"health_needs" varchar,
  	"ambassador" boolean DEFAULT false,
  	"registration" "enum_members_registration" DEFAULT 'done',
  	"locale" "enum_members_locale" DEFAULT 'en' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "profiles" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"owner_id" uuid NOT NULL,
  	"biography" varchar,
  	"why_here" varchar,
  	"organisations" jsonb,
  	"shows_organisations" boolean,
  	"languages" jsonb,
  	"topics" jsonb,
  	"channels" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "patients_symptoms" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"hpo_id" varchar NOT NULL,
  	"label" varchar NOT NULL,
  	"excluded" boolean DEFAULT false,
  	"resolved" boolean DEFAULT false,
  	"onset" "enum_patients_symptoms_onset"
  );
  
  CREATE TABLE "patients" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"closed" boolean DEFAULT false,
  	"owner_id" uuid NOT NULL,
  	"name" varchar NOT NULL,
  	"relationship" "enum_patients_relationship" NOT NULL,
  	"birth_date" timestamp(3) with time zone NOT NULL,
  	"sex" "enum_patients_sex" NOT NULL,
  	"disease_id" uuid,
  	"disease_in_own_words" varchar,
  	"diagnosis" "enum_patients_diagnosis",
  	"country" varchar,
  	"in_registry" "enum_patients_in_registry",
  	"registry_name" varchar,
  	"in_organisation" "enum_patients_in_organisation",
  	"validation" "enum_patients_validation" DEFAULT 'not-started' NOT NULL,
  	"guardianship" "enum_patients_guardianship",
  	"due_at" timestamp(3) with time zone,
  	"likeness" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "patients_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"diseases_id" uuid
  );
  
  CREATE TABLE "documents" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"owner_id" uuid NOT NULL,
  	"patient_id" uuid NOT NULL,
  	"kind" "enum_documents_kind" NOT NULL,
  	"state" "enum_documents_state" NOT NULL,
  	"title" varchar,
  	"media_type" "enum_documents_media_type" NOT NULL,
  	"size" numeric NOT NULL,
  	"sha256" varchar NOT NULL,
  	"sent_at" timestamp(3) with time zone NOT NULL,
  	"key" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "validations" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"owner_id" uuid NOT NULL,
  	"patient_id" uuid NOT NULL,
  	"event" "enum_validations_event" NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"due_at" timestamp(3) with time zone,
  	"by_id" uuid,
  	"template" "enum_validations_template",
  	"words" varchar,
  	"checks" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "partner_grants" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"grant" varchar NOT NULL,
  	"event" "enum_partner_grants_event" NOT NULL,
  	"granter_id" uuid NOT NULL,
  	"patient_id" uuid NOT NULL,
  	"partner_id" uuid,
  	"at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "consents" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"owner_id" uuid NOT NULL,
  	"patient_id" uuid,
  	"purpose_kind" "enum_consents_purpose_kind" NOT NULL,
  	"purpose_id" varchar NOT NULL,
  	"capacity" "enum_consents_capacity" NOT NULL,
  	"locale" "enum_consents_locale",
  	"session" varchar,
  	"text_version" varchar NOT NULL,
  	"text_sha256" varchar NOT NULL,
  	"decision" "enum_consents_decision" NOT NULL,
  	"decided_at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "consent_texts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"study" varchar NOT NULL,
  	"version" varchar NOT NULL,
  	"title" varchar NOT NULL,
  	"text" varchar NOT NULL,
  	"title_in_spanish" varchar NOT NULL,
  	"text_in_spanish" varchar NOT NULL,
  	"questionnaires" jsonb NOT NULL,
  	"sha256" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "claim_texts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"claim" "enum_claim_texts_claim" NOT NULL,
  	"version" varchar NOT NULL,
  	"title" varchar NOT NULL,
  	"text" varchar NOT NULL,
  	"title_in_spanish" varchar NOT NULL,
  	"text_in_spanish" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "correction_requests" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"owner_id" uuid NOT NULL,
  	"patient_id" uuid,
  	"questionnaire_id" uuid,
  	"response_id" uuid,
  	"topic" "enum_correction_requests_topic" NOT NULL,
  	"birth_date" timestamp(3) with time zone,
  	"wish" varchar NOT NULL,
  	"state" "enum_correction_requests_state" DEFAULT 'asked' NOT NULL,
  	"answer" varchar,
  	"answered_at" timestamp(3) with time zone,
  	"until" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "job_runs" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"kind" varchar NOT NULL,
  	"subject" varchar NOT NULL,
  	"state" "enum_job_runs_state" NOT NULL,
  	"step" varchar DEFAULT 'waiting' NOT NULL,
  	"done" numeric DEFAULT 0 NOT NULL,
  	"total" numeric DEFAULT 0 NOT NULL,
  	"started_at" timestamp(3) with time zone,
  	"finished_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "audit" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"action" varchar NOT NULL,
  	"actor" varchar NOT NULL,
  	"subject" varchar NOT NULL,
  	"person" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "mails" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar NOT NULL,
  	"recipient_id" uuid,
  	"address" varchar,
  	"locale" "enum_mails_locale",
  	"token" varchar,
  	"colleague_id" uuid,
  	"template" varchar NOT NULL,
  	"sent_at" timestamp(3) with time zone,
  	"due_at" timestamp(3) with time zone,
  	"attempts" numeric DEFAULT 0,
  	"undeliverable_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "one_time_tokens" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"purpose" "enum_one_time_tokens_purpose" NOT NULL,
  	"hash" varchar NOT NULL,
  	"email" varchar NOT NULL,
  	"details" jsonb NOT NULL,
  	"expires_at" timestamp(3) with time zone NOT NULL,
  	"used_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "contact_messages" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"owner_id" uuid,
  	"reason" "enum_contact_messages_reason" NOT NULL,
  	"name" varchar,
  	"email" varchar NOT NULL,
  	"message" varchar NOT NULL,
  	"locale" "enum_contact_messages_locale" NOT NULL,
  	"state" "enum_contact_messages_state" DEFAULT 'waiting' NOT NULL,
  	"answered_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"staff_id" uuid,
  	"members_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "controller" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"address" varchar,
  	"email" varchar,
  	"protection_officer" varchar,
  	"authority" varchar,
  	"ethics_body" varchar,
  	"ethics_date" timestamp(3) with time zone,
  	"ethics_reference" varchar,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "chapters_sections" ADD CONSTRAINT "chapters_sections_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."chapters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "chapters_sections_locales" ADD CONSTRAINT "chapters_sections_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."chapters_sections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "chapters_sources" ADD CONSTRAINT "chapters_sources_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."chapters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "chapters" ADD CONSTRAINT "chapters_disease_id_diseases_id_fk" FOREIGN KEY ("disease_id") REFERENCES "public"."diseases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "chapters" ADD CONSTRAINT "chapters_approved_by_id_staff_id_fk" FOREIGN KEY ("approved_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "chapters_locales" ADD CONSTRAINT "chapters_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."chapters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "chapters_rels" ADD CONSTRAINT "chapters_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."chapters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "chapters_rels" ADD CONSTRAINT "chapters_rels_staff_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_chapters_v_version_sections" ADD CONSTRAINT "_chapters_v_version_sections_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_chapters_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_chapters_v_version_sections_locales" ADD CONSTRAINT "_chapters_v_version_sections_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_chapters_v_version_sections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_chapters_v_version_sources" ADD CONSTRAINT "_chapters_v_version_sources_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_chapters_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_chapters_v" ADD CONSTRAINT "_chapters_v_parent_id_chapters_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."chapters"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_chapters_v" ADD CONSTRAINT "_chapters_v_version_disease_id_diseases_id_fk" FOREIGN KEY ("version_disease_id") REFERENCES "public"."diseases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_chapters_v" ADD CONSTRAINT "_chapters_v_version_approved_by_id_staff_id_fk" FOREIGN KEY ("version_approved_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_chapters_v_locales" ADD CONSTRAINT "_chapters_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_chapters_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_chapters_v_rels" ADD CONSTRAINT "_chapters_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_chapters_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_chapters_v_rels" ADD CONSTRAINT "_chapters_v_rels_staff_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "diseases" ADD CONSTRAINT "diseases_parent_id_diseases_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."diseases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "diseases_locales" ADD CONSTRAINT "diseases_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."diseases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "own_symptoms" ADD CONSTRAINT "own_symptoms_patient_id_patients_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "studies" ADD CONSTRAINT "studies_disease_group_id_diseases_id_fk" FOREIGN KEY ("disease_group_id") REFERENCES "public"."diseases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "studies_locales" ADD CONSTRAINT "studies_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "studies_rels" ADD CONSTRAINT "studies_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "studies_rels" ADD CONSTRAINT "studies_rels_questionnaires_fk" FOREIGN KEY ("questionnaires_id") REFERENCES "public"."questionnaires"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_blocks_section" ADD CONSTRAINT "questionnaires_blocks_section_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."questionnaires"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_blocks_section_locales" ADD CONSTRAINT "questionnaires_blocks_section_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."questionnaires_blocks_section"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_blocks_text" ADD CONSTRAINT "questionnaires_blocks_text_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."questionnaires"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_blocks_text_locales" ADD CONSTRAINT "questionnaires_blocks_text_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."questionnaires_blocks_text"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_blocks_number" ADD CONSTRAINT "questionnaires_blocks_number_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."questionnaires"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_blocks_number_locales" ADD CONSTRAINT "questionnaires_blocks_number_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."questionnaires_blocks_number"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_blocks_date" ADD CONSTRAINT "questionnaires_blocks_date_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."questionnaires"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_blocks_date_locales" ADD CONSTRAINT "questionnaires_blocks_date_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."questionnaires_blocks_date"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_blocks_single_choices" ADD CONSTRAINT "questionnaires_blocks_single_choices_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."questionnaires_blocks_single"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_blocks_single_choices_locales" ADD CONSTRAINT "questionnaires_blocks_single_choices_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."questionnaires_blocks_single_choices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_blocks_single" ADD CONSTRAINT "questionnaires_blocks_single_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."questionnaires"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_blocks_single_locales" ADD CONSTRAINT "questionnaires_blocks_single_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."questionnaires_blocks_single"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_blocks_multiple_choices" ADD CONSTRAINT "questionnaires_blocks_multiple_choices_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."questionnaires_blocks_multiple"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_blocks_multiple_choices_locales" ADD CONSTRAINT "questionnaires_blocks_multiple_choices_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."questionnaires_blocks_multiple_choices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_blocks_multiple" ADD CONSTRAINT "questionnaires_blocks_multiple_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."questionnaires"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_blocks_multiple_locales" ADD CONSTRAINT "questionnaires_blocks_multiple_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."questionnaires_blocks_multiple"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_blocks_yes_no" ADD CONSTRAINT "questionnaires_blocks_yes_no_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."questionnaires"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_blocks_yes_no_locales" ADD CONSTRAINT "questionnaires_blocks_yes_no_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."questionnaires_blocks_yes_no"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_blocks_scale" ADD CONSTRAINT "questionnaires_blocks_scale_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."questionnaires"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_blocks_scale_locales" ADD CONSTRAINT "questionnaires_blocks_scale_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."questionnaires_blocks_scale"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_pages" ADD CONSTRAINT "questionnaires_pages_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."questionnaires"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_pages_locales" ADD CONSTRAINT "questionnaires_pages_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."questionnaires_pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires" ADD CONSTRAINT "questionnaires_approved_by_id_staff_id_fk" FOREIGN KEY ("approved_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "questionnaires_locales" ADD CONSTRAINT "questionnaires_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."questionnaires"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_rels" ADD CONSTRAINT "questionnaires_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."questionnaires"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaires_rels" ADD CONSTRAINT "questionnaires_rels_staff_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_blocks_section" ADD CONSTRAINT "_questionnaires_v_blocks_section_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_questionnaires_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_blocks_section_locales" ADD CONSTRAINT "_questionnaires_v_blocks_section_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_questionnaires_v_blocks_section"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_blocks_text" ADD CONSTRAINT "_questionnaires_v_blocks_text_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_questionnaires_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_blocks_text_locales" ADD CONSTRAINT "_questionnaires_v_blocks_text_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_questionnaires_v_blocks_text"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_blocks_number" ADD CONSTRAINT "_questionnaires_v_blocks_number_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_questionnaires_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_blocks_number_locales" ADD CONSTRAINT "_questionnaires_v_blocks_number_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_questionnaires_v_blocks_number"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_blocks_date" ADD CONSTRAINT "_questionnaires_v_blocks_date_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_questionnaires_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_blocks_date_locales" ADD CONSTRAINT "_questionnaires_v_blocks_date_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_questionnaires_v_blocks_date"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_blocks_single_choices" ADD CONSTRAINT "_questionnaires_v_blocks_single_choices_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_questionnaires_v_blocks_single"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_blocks_single_choices_locales" ADD CONSTRAINT "_questionnaires_v_blocks_single_choices_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_questionnaires_v_blocks_single_choices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_blocks_single" ADD CONSTRAINT "_questionnaires_v_blocks_single_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_questionnaires_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_blocks_single_locales" ADD CONSTRAINT "_questionnaires_v_blocks_single_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_questionnaires_v_blocks_single"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_blocks_multiple_choices" ADD CONSTRAINT "_questionnaires_v_blocks_multiple_choices_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_questionnaires_v_blocks_multiple"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_blocks_multiple_choices_locales" ADD CONSTRAINT "_questionnaires_v_blocks_multiple_choices_locales_parent__fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_questionnaires_v_blocks_multiple_choices"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_blocks_multiple" ADD CONSTRAINT "_questionnaires_v_blocks_multiple_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_questionnaires_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_blocks_multiple_locales" ADD CONSTRAINT "_questionnaires_v_blocks_multiple_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_questionnaires_v_blocks_multiple"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_blocks_yes_no" ADD CONSTRAINT "_questionnaires_v_blocks_yes_no_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_questionnaires_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_blocks_yes_no_locales" ADD CONSTRAINT "_questionnaires_v_blocks_yes_no_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_questionnaires_v_blocks_yes_no"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_blocks_scale" ADD CONSTRAINT "_questionnaires_v_blocks_scale_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_questionnaires_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_blocks_scale_locales" ADD CONSTRAINT "_questionnaires_v_blocks_scale_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_questionnaires_v_blocks_scale"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_version_pages" ADD CONSTRAINT "_questionnaires_v_version_pages_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_questionnaires_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_version_pages_locales" ADD CONSTRAINT "_questionnaires_v_version_pages_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_questionnaires_v_version_pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v" ADD CONSTRAINT "_questionnaires_v_parent_id_questionnaires_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."questionnaires"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_questionnaires_v" ADD CONSTRAINT "_questionnaires_v_version_approved_by_id_staff_id_fk" FOREIGN KEY ("version_approved_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_locales" ADD CONSTRAINT "_questionnaires_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_questionnaires_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_rels" ADD CONSTRAINT "_questionnaires_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_questionnaires_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_questionnaires_v_rels" ADD CONSTRAINT "_questionnaires_v_rels_staff_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "questionnaire_versions" ADD CONSTRAINT "questionnaire_versions_questionnaire_id_questionnaires_id_fk" FOREIGN KEY ("questionnaire_id") REFERENCES "public"."questionnaires"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "questionnaire_versions" ADD CONSTRAINT "questionnaire_versions_approved_by_id_staff_id_fk" FOREIGN KEY ("approved_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "questionnaire_responses" ADD CONSTRAINT "questionnaire_responses_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "questionnaire_responses" ADD CONSTRAINT "questionnaire_responses_patient_id_patients_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "questionnaire_responses" ADD CONSTRAINT "questionnaire_responses_questionnaire_id_questionnaires_id_fk" FOREIGN KEY ("questionnaire_id") REFERENCES "public"."questionnaires"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "questionnaire_responses" ADD CONSTRAINT "questionnaire_responses_version_id_questionnaire_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."questionnaire_versions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "earlier_answers" ADD CONSTRAINT "earlier_answers_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "earlier_answers" ADD CONSTRAINT "earlier_answers_patient_id_patients_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "earlier_answers" ADD CONSTRAINT "earlier_answers_response_id_questionnaire_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."questionnaire_responses"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "requests" ADD CONSTRAINT "requests_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "requests" ADD CONSTRAINT "requests_questionnaire_id_questionnaires_id_fk" FOREIGN KEY ("questionnaire_id") REFERENCES "public"."questionnaires"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "requests" ADD CONSTRAINT "requests_disease_group_id_diseases_id_fk" FOREIGN KEY ("disease_group_id") REFERENCES "public"."diseases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "requests" ADD CONSTRAINT "requests_version_id_questionnaire_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."questionnaire_versions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reviews" ADD CONSTRAINT "reviews_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_id_staff_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "releases" ADD CONSTRAINT "releases_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "releases" ADD CONSTRAINT "releases_questionnaire_id_questionnaires_id_fk" FOREIGN KEY ("questionnaire_id") REFERENCES "public"."questionnaires"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "releases" ADD CONSTRAINT "releases_snapshot_id_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."snapshots"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_questionnaire_id_questionnaires_id_fk" FOREIGN KEY ("questionnaire_id") REFERENCES "public"."questionnaires"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "members_sessions" ADD CONSTRAINT "members_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "profiles" ADD CONSTRAINT "profiles_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "patients_symptoms" ADD CONSTRAINT "patients_symptoms_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."patients"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "patients" ADD CONSTRAINT "patients_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "patients" ADD CONSTRAINT "patients_disease_id_diseases_id_fk" FOREIGN KEY ("disease_id") REFERENCES "public"."diseases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "patients_rels" ADD CONSTRAINT "patients_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."patients"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "patients_rels" ADD CONSTRAINT "patients_rels_diseases_fk" FOREIGN KEY ("diseases_id") REFERENCES "public"."diseases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "documents" ADD CONSTRAINT "documents_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "documents" ADD CONSTRAINT "documents_patient_id_patients_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "validations" ADD CONSTRAINT "validations_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "validations" ADD CONSTRAINT "validations_patient_id_patients_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "validations" ADD CONSTRAINT "validations_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "partner_grants" ADD CONSTRAINT "partner_grants_granter_id_members_id_fk" FOREIGN KEY ("granter_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "partner_grants" ADD CONSTRAINT "partner_grants_patient_id_patients_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "partner_grants" ADD CONSTRAINT "partner_grants_partner_id_members_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "consents" ADD CONSTRAINT "consents_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "consents" ADD CONSTRAINT "consents_patient_id_patients_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "correction_requests" ADD CONSTRAINT "correction_requests_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "correction_requests" ADD CONSTRAINT "correction_requests_patient_id_patients_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "correction_requests" ADD CONSTRAINT "correction_requests_questionnaire_id_questionnaires_id_fk" FOREIGN KEY ("questionnaire_id") REFERENCES "public"."questionnaires"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "correction_requests" ADD CONSTRAINT "correction_requests_response_id_questionnaire_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."questionnaire_responses"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "mails" ADD CONSTRAINT "mails_recipient_id_members_id_fk" FOREIGN KEY ("recipient_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "mails" ADD CONSTRAINT "mails_colleague_id_staff_id_fk" FOREIGN KEY ("colleague_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contact_messages" ADD CONSTRAINT "contact_messages_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_staff_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_members_fk" FOREIGN KEY ("members_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "chapters_sections_order_idx" ON "chapters_sections" USING btree ("_order");
  CREATE INDEX "chapters_sections_parent_id_idx" ON "chapters_sections" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "chapters_sections_locales_locale_parent_id_unique" ON "chapters_sections_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "chapters_sources_order_idx" ON "chapters_sources" USING btree ("_order");
  CREATE INDEX "chapters_sources_parent_id_idx" ON "chapters_sources" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "chapters_slug_idx" ON "chapters" USING btree ("slug");
  CREATE INDEX "chapters_disease_idx" ON "chapters" USING btree ("disease_id");
  CREATE INDEX "chapters_approved_by_idx" ON "chapters" USING btree ("approved_by_id");
  CREATE INDEX "chapters_updated_at_idx" ON "chapters" USING btree ("updated_at");
  CREATE INDEX "chapters_created_at_idx" ON "chapters" USING btree ("created_at");
  CREATE INDEX "chapters__status_idx" ON "chapters" USING btree ("_status");
  CREATE UNIQUE INDEX "chapters_locales_locale_parent_id_unique" ON "chapters_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "chapters_rels_order_idx" ON "chapters_rels" USING btree ("order");
  CREATE INDEX "chapters_rels_parent_idx" ON "chapters_rels" USING btree ("parent_id");
  CREATE INDEX "chapters_rels_path_idx" ON "chapters_rels" USING btree ("path");
  CREATE INDEX "chapters_rels_staff_id_idx" ON "chapters_rels" USING btree ("staff_id");
  CREATE INDEX "_chapters_v_version_sections_order_idx" ON "_chapters_v_version_sections" USING btree ("_order");
  CREATE INDEX "_chapters_v_version_sections_parent_id_idx" ON "_chapters_v_version_sections" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_chapters_v_version_sections_locales_locale_parent_id_unique" ON "_chapters_v_version_sections_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_chapters_v_version_sources_order_idx" ON "_chapters_v_version_sources" USING btree ("_order");
  CREATE INDEX "_chapters_v_version_sources_parent_id_idx" ON "_chapters_v_version_sources" USING btree ("_parent_id");
  CREATE INDEX "_chapters_v_parent_idx" ON "_chapters_v" USING btree ("parent_id");
  CREATE INDEX "_chapters_v_version_version_slug_idx" ON "_chapters_v" USING btree ("version_slug");
  CREATE INDEX "_chapters_v_version_version_disease_idx" ON "_chapters_v" USING btree ("version_disease_id");
  CREATE INDEX "_chapters_v_version_version_approved_by_idx" ON "_chapters_v" USING btree ("version_approved_by_id");
  CREATE INDEX "_chapters_v_version_version_updated_at_idx" ON "_chapters_v" USING btree ("version_updated_at");
  CREATE INDEX "_chapters_v_version_version_created_at_idx" ON "_chapters_v" USING btree ("version_created_at");
  CREATE INDEX "_chapters_v_version_version__status_idx" ON "_chapters_v" USING btree ("version__status");
  CREATE INDEX "_chapters_v_created_at_idx" ON "_chapters_v" USING btree ("created_at");
  CREATE INDEX "_chapters_v_updated_at_idx" ON "_chapters_v" USING btree ("updated_at");
  CREATE INDEX "_chapters_v_snapshot_idx" ON "_chapters_v" USING btree ("snapshot");
  CREATE INDEX "_chapters_v_published_locale_idx" ON "_chapters_v" USING btree ("published_locale");
  CREATE INDEX "_chapters_v_latest_idx" ON "_chapters_v" USING btree ("latest");
  CREATE UNIQUE INDEX "_chapters_v_locales_locale_parent_id_unique" ON "_chapters_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_chapters_v_rels_order_idx" ON "_chapters_v_rels" USING btree ("order");
  CREATE INDEX "_chapters_v_rels_parent_idx" ON "_chapters_v_rels" USING btree ("parent_id");
  CREATE INDEX "_chapters_v_rels_path_idx" ON "_chapters_v_rels" USING btree ("path");
  CREATE INDEX "_chapters_v_rels_staff_id_idx" ON "_chapters_v_rels" USING btree ("staff_id");
  CREATE UNIQUE INDEX "diseases_orpha_code_idx" ON "diseases" USING btree ("orpha_code");
  CREATE INDEX "diseases_parent_idx" ON "diseases" USING btree ("parent_id");
  CREATE INDEX "diseases_updated_at_idx" ON "diseases" USING btree ("updated_at");
  CREATE INDEX "diseases_created_at_idx" ON "diseases" USING btree ("created_at");
  CREATE UNIQUE INDEX "diseases_locales_locale_parent_id_unique" ON "diseases_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "symptom_words_hpo_id_idx" ON "symptom_words" USING btree ("hpo_id");
  CREATE INDEX "symptom_words_changed_by_curator_idx" ON "symptom_words" USING btree ("changed_by_curator");
  CREATE INDEX "symptom_words_updated_at_idx" ON "symptom_words" USING btree ("updated_at");
  CREATE INDEX "symptom_words_created_at_idx" ON "symptom_words" USING btree ("created_at");
  CREATE INDEX "symptom_misses_words_idx" ON "symptom_misses" USING btree ("words");
  CREATE INDEX "symptom_misses_times_idx" ON "symptom_misses" USING btree ("times");
  CREATE INDEX "symptom_misses_last_day_idx" ON "symptom_misses" USING btree ("last_day");
  CREATE UNIQUE INDEX "words_language_idx" ON "symptom_misses" USING btree ("words","language");
  CREATE INDEX "own_symptoms_patient_idx" ON "own_symptoms" USING btree ("patient_id");
  CREATE INDEX "own_symptoms_state_idx" ON "own_symptoms" USING btree ("state");
  CREATE INDEX "own_symptoms_created_at_idx" ON "own_symptoms" USING btree ("created_at");
  CREATE INDEX "own_symptoms_updated_at_idx" ON "own_symptoms" USING btree ("updated_at");
  CREATE INDEX "studies_disease_group_idx" ON "studies" USING btree ("disease_group_id");
  CREATE INDEX "studies_state_idx" ON "studies" USING btree ("state");
  CREATE INDEX "studies_updated_at_idx" ON "studies" USING btree ("updated_at");
  CREATE INDEX "studies_created_at_idx" ON "studies" USING btree ("created_at");
  CREATE UNIQUE INDEX "studies_locales_locale_parent_id_unique" ON "studies_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "studies_rels_order_idx" ON "studies_rels" USING btree ("order");
  CREATE INDEX "studies_rels_parent_idx" ON "studies_rels" USING btree ("parent_id");
  CREATE INDEX "studies_rels_path_idx" ON "studies_rels" USING btree ("path");
  CREATE INDEX "studies_rels_questionnaires_id_idx" ON "studies_rels" USING btree ("questionnaires_id");
  CREATE INDEX "questionnaires_blocks_section_order_idx" ON "questionnaires_blocks_section" USING btree ("_order");
  CREATE INDEX "questionnaires_blocks_section_parent_id_idx" ON "questionnaires_blocks_section" USING btree ("_parent_id");
  CREATE INDEX "questionnaires_blocks_section_path_idx" ON "questionnaires_blocks_section" USING btree ("_path");
  CREATE UNIQUE INDEX "questionnaires_blocks_section_locales_locale_parent_id_uniqu" ON "questionnaires_blocks_section_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "questionnaires_blocks_text_order_idx" ON "questionnaires_blocks_text" USING btree ("_order");
  CREATE INDEX "questionnaires_blocks_text_parent_id_idx" ON "questionnaires_blocks_text" USING btree ("_parent_id");
  CREATE INDEX "questionnaires_blocks_text_path_idx" ON "questionnaires_blocks_text" USING btree ("_path");
  CREATE UNIQUE INDEX "questionnaires_blocks_text_locales_locale_parent_id_unique" ON "questionnaires_blocks_text_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "questionnaires_blocks_number_order_idx" ON "questionnaires_blocks_number" USING btree ("_order");
  CREATE INDEX "questionnaires_blocks_number_parent_id_idx" ON "questionnaires_blocks_number" USING btree ("_parent_id");
  CREATE INDEX "questionnaires_blocks_number_path_idx" ON "questionnaires_blocks_number" USING btree ("_path");
  CREATE UNIQUE INDEX "questionnaires_blocks_number_locales_locale_parent_id_unique" ON "questionnaires_blocks_number_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "questionnaires_blocks_date_order_idx" ON "questionnaires_blocks_date" USING btree ("_order");
  CREATE INDEX "questionnaires_blocks_date_parent_id_idx" ON "questionnaires_blocks_date" USING btree ("_parent_id");
  CREATE INDEX "questionnaires_blocks_date_path_idx" ON "questionnaires_blocks_date" USING btree ("_path");
  CREATE UNIQUE INDEX "questionnaires_blocks_date_locales_locale_parent_id_unique" ON "questionnaires_blocks_date_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "questionnaires_blocks_single_choices_order_idx" ON "questionnaires_blocks_single_choices" USING btree ("_order");
  CREATE INDEX "questionnaires_blocks_single_choices_parent_id_idx" ON "questionnaires_blocks_single_choices" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "questionnaires_blocks_single_choices_locales_locale_parent_i" ON "questionnaires_blocks_single_choices_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "questionnaires_blocks_single_order_idx" ON "questionnaires_blocks_single" USING btree ("_order");
  CREATE INDEX "questionnaires_blocks_single_parent_id_idx" ON "questionnaires_blocks_single" USING btree ("_parent_id");
  CREATE INDEX "questionnaires_blocks_single_path_idx" ON "questionnaires_blocks_single" USING btree ("_path");
  CREATE UNIQUE INDEX "questionnaires_blocks_single_locales_locale_parent_id_unique" ON "questionnaires_blocks_single_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "questionnaires_blocks_multiple_choices_order_idx" ON "questionnaires_blocks_multiple_choices" USING btree ("_order");
  CREATE INDEX "questionnaires_blocks_multiple_choices_parent_id_idx" ON "questionnaires_blocks_multiple_choices" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "questionnaires_blocks_multiple_choices_locales_locale_parent" ON "questionnaires_blocks_multiple_choices_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "questionnaires_blocks_multiple_order_idx" ON "questionnaires_blocks_multiple" USING btree ("_order");
  CREATE INDEX "questionnaires_blocks_multiple_parent_id_idx" ON "questionnaires_blocks_multiple" USING btree ("_parent_id");
  CREATE INDEX "questionnaires_blocks_multiple_path_idx" ON "questionnaires_blocks_multiple" USING btree ("_path");
  CREATE UNIQUE INDEX "questionnaires_blocks_multiple_locales_locale_parent_id_uniq" ON "questionnaires_blocks_multiple_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "questionnaires_blocks_yes_no_order_idx" ON "questionnaires_blocks_yes_no" USING btree ("_order");
  CREATE INDEX "questionnaires_blocks_yes_no_parent_id_idx" ON "questionnaires_blocks_yes_no" USING btree ("_parent_id");
  CREATE INDEX "questionnaires_blocks_yes_no_path_idx" ON "questionnaires_blocks_yes_no" USING btree ("_path");
  CREATE UNIQUE INDEX "questionnaires_blocks_yes_no_locales_locale_parent_id_unique" ON "questionnaires_blocks_yes_no_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "questionnaires_blocks_scale_order_idx" ON "questionnaires_blocks_scale" USING btree ("_order");
  CREATE INDEX "questionnaires_blocks_scale_parent_id_idx" ON "questionnaires_blocks_scale" USING btree ("_parent_id");
  CREATE INDEX "questionnaires_blocks_scale_path_idx" ON "questionnaires_blocks_scale" USING btree ("_path");
  CREATE UNIQUE INDEX "questionnaires_blocks_scale_locales_locale_parent_id_unique" ON "questionnaires_blocks_scale_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "questionnaires_pages_order_idx" ON "questionnaires_pages" USING btree ("_order");
  CREATE INDEX "questionnaires_pages_parent_id_idx" ON "questionnaires_pages" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "questionnaires_pages_locales_locale_parent_id_unique" ON "questionnaires_pages_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "questionnaires_code_idx" ON "questionnaires" USING btree ("code");
  CREATE INDEX "questionnaires_approved_by_idx" ON "questionnaires" USING btree ("approved_by_id");
  CREATE INDEX "questionnaires_updated_at_idx" ON "questionnaires" USING btree ("updated_at");
  CREATE INDEX "questionnaires_created_at_idx" ON "questionnaires" USING btree ("created_at");
  CREATE INDEX "questionnaires__status_idx" ON "questionnaires" USING btree ("_status");
  CREATE UNIQUE INDEX "questionnaires_locales_locale_parent_id_unique" ON "questionnaires_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "questionnaires_rels_order_idx" ON "questionnaires_rels" USING btree ("order");
  CREATE INDEX "questionnaires_rels_parent_idx" ON "questionnaires_rels" USING btree ("parent_id");
  CREATE INDEX "questionnaires_rels_path_idx" ON "questionnaires_rels" USING btree ("path");
  CREATE INDEX "questionnaires_rels_staff_id_idx" ON "questionnaires_rels" USING btree ("staff_id");
  CREATE INDEX "_questionnaires_v_blocks_section_order_idx" ON "_questionnaires_v_blocks_section" USING btree ("_order");
  CREATE INDEX "_questionnaires_v_blocks_section_parent_id_idx" ON "_questionnaires_v_blocks_section" USING btree ("_parent_id");
  CREATE INDEX "_questionnaires_v_blocks_section_path_idx" ON "_questionnaires_v_blocks_section" USING btree ("_path");
  CREATE UNIQUE INDEX "_questionnaires_v_blocks_section_locales_locale_parent_id_un" ON "_questionnaires_v_blocks_section_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_questionnaires_v_blocks_text_order_idx" ON "_questionnaires_v_blocks_text" USING btree ("_order");
  CREATE INDEX "_questionnaires_v_blocks_text_parent_id_idx" ON "_questionnaires_v_blocks_text" USING btree ("_parent_id");
  CREATE INDEX "_questionnaires_v_blocks_text_path_idx" ON "_questionnaires_v_blocks_text" USING btree ("_path");
  CREATE UNIQUE INDEX "_questionnaires_v_blocks_text_locales_locale_parent_id_uniqu" ON "_questionnaires_v_blocks_text_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_questionnaires_v_blocks_number_order_idx" ON "_questionnaires_v_blocks_number" USING btree ("_order");
  CREATE INDEX "_questionnaires_v_blocks_number_parent_id_idx" ON "_questionnaires_v_blocks_number" USING btree ("_parent_id");
  CREATE INDEX "_questionnaires_v_blocks_number_path_idx" ON "_questionnaires_v_blocks_number" USING btree ("_path");
  CREATE UNIQUE INDEX "_questionnaires_v_blocks_number_locales_locale_parent_id_uni" ON "_questionnaires_v_blocks_number_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_questionnaires_v_blocks_date_order_idx" ON "_questionnaires_v_blocks_date" USING btree ("_order");
  CREATE INDEX "_questionnaires_v_blocks_date_parent_id_idx" ON "_questionnaires_v_blocks_date" USING btree ("_parent_id");
  CREATE INDEX "_questionnaires_v_blocks_date_path_idx" ON "_questionnaires_v_blocks_date" USING btree ("_path");
  CREATE UNIQUE INDEX "_questionnaires_v_blocks_date_locales_locale_parent_id_uniqu" ON "_questionnaires_v_blocks_date_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_questionnaires_v_blocks_single_choices_order_idx" ON "_questionnaires_v_blocks_single_choices" USING btree ("_order");
  CREATE INDEX "_questionnaires_v_blocks_single_choices_parent_id_idx" ON "_questionnaires_v_blocks_single_choices" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_questionnaires_v_blocks_single_choices_locales_locale_paren" ON "_questionnaires_v_blocks_single_choices_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_questionnaires_v_blocks_single_order_idx" ON "_questionnaires_v_blocks_single" USING btree ("_order");
  CREATE INDEX "_questionnaires_v_blocks_single_parent_id_idx" ON "_questionnaires_v_blocks_single" USING btree ("_parent_id");
  CREATE INDEX "_questionnaires_v_blocks_single_path_idx" ON "_questionnaires_v_blocks_single" USING btree ("_path");
  CREATE UNIQUE INDEX "_questionnaires_v_blocks_single_locales_locale_parent_id_uni" ON "_questionnaires_v_blocks_single_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_questionnaires_v_blocks_multiple_choices_order_idx" ON "_questionnaires_v_blocks_multiple_choices" USING btree ("_order");
  CREATE INDEX "_questionnaires_v_blocks_multiple_choices_parent_id_idx" ON "_questionnaires_v_blocks_multiple_choices" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_questionnaires_v_blocks_multiple_choices_locales_locale_par" ON "_questionnaires_v_blocks_multiple_choices_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_questionnaires_v_blocks_multiple_order_idx" ON "_questionnaires_v_blocks_multiple" USING btree ("_order");
  CREATE INDEX "_questionnaires_v_blocks_multiple_parent_id_idx" ON "_questionnaires_v_blocks_multiple" USING btree ("_parent_id");
  CREATE INDEX "_questionnaires_v_blocks_multiple_path_idx" ON "_questionnaires_v_blocks_multiple" USING btree ("_path");
  CREATE UNIQUE INDEX "_questionnaires_v_blocks_multiple_locales_locale_parent_id_u" ON "_questionnaires_v_blocks_multiple_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_questionnaires_v_blocks_yes_no_order_idx" ON "_questionnaires_v_blocks_yes_no" USING btree ("_order");
  CREATE INDEX "_questionnaires_v_blocks_yes_no_parent_id_idx" ON "_questionnaires_v_blocks_yes_no" USING btree ("_parent_id");
  CREATE INDEX "_questionnaires_v_blocks_yes_no_path_idx" ON "_questionnaires_v_blocks_yes_no" USING btree ("_path");
  CREATE UNIQUE INDEX "_questionnaires_v_blocks_yes_no_locales_locale_parent_id_uni" ON "_questionnaires_v_blocks_yes_no_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_questionnaires_v_blocks_scale_order_idx" ON "_questionnaires_v_blocks_scale" USING btree ("_order");
  CREATE INDEX "_questionnaires_v_blocks_scale_parent_id_idx" ON "_questionnaires_v_blocks_scale" USING btree ("_parent_id");
  CREATE INDEX "_questionnaires_v_blocks_scale_path_idx" ON "_questionnaires_v_blocks_scale" USING btree ("_path");
  CREATE UNIQUE INDEX "_questionnaires_v_blocks_scale_locales_locale_parent_id_uniq" ON "_questionnaires_v_blocks_scale_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_questionnaires_v_version_pages_order_idx" ON "_questionnaires_v_version_pages" USING btree ("_order");
  CREATE INDEX "_questionnaires_v_version_pages_parent_id_idx" ON "_questionnaires_v_version_pages" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_questionnaires_v_version_pages_locales_locale_parent_id_uni" ON "_questionnaires_v_version_pages_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_questionnaires_v_parent_idx" ON "_questionnaires_v" USING btree ("parent_id");
  CREATE INDEX "_questionnaires_v_version_version_code_idx" ON "_questionnaires_v" USING btree ("version_code");
  CREATE INDEX "_questionnaires_v_version_version_approved_by_idx" ON "_questionnaires_v" USING btree ("version_approved_by_id");
  CREATE INDEX "_questionnaires_v_version_version_updated_at_idx" ON "_questionnaires_v" USING btree ("version_updated_at");
  CREATE INDEX "_questionnaires_v_version_version_created_at_idx" ON "_questionnaires_v" USING btree ("version_created_at");
  CREATE INDEX "_questionnaires_v_version_version__status_idx" ON "_questionnaires_v" USING btree ("version__status");
  CREATE INDEX "_questionnaires_v_created_at_idx" ON "_questionnaires_v" USING btree ("created_at");
  CREATE INDEX "_questionnaires_v_updated_at_idx" ON "_questionnaires_v" USING btree ("updated_at");
  CREATE INDEX "_questionnaires_v_snapshot_idx" ON "_questionnaires_v" USING btree ("snapshot");
  CREATE INDEX "_questionnaires_v_published_locale_idx" ON "_questionnaires_v" USING btree ("published_locale");
  CREATE INDEX "_questionnaires_v_latest_idx" ON "_questionnaires_v" USING btree ("latest");
  CREATE UNIQUE INDEX "_questionnaires_v_locales_locale_parent_id_unique" ON "_questionnaires_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_questionnaires_v_rels_order_idx" ON "_questionnaires_v_rels" USING btree ("order");
  CREATE INDEX "_questionnaires_v_rels_parent_idx" ON "_questionnaires_v_rels" USING btree ("parent_id");
  CREATE INDEX "_questionnaires_v_rels_path_idx" ON "_questionnaires_v_rels" USING btree ("path");
  CREATE INDEX "_questionnaires_v_rels_staff_id_idx" ON "_questionnaires_v_rels" USING btree ("staff_id");
  CREATE INDEX "questionnaire_versions_questionnaire_idx" ON "questionnaire_versions" USING btree ("questionnaire_id");
  CREATE INDEX "questionnaire_versions_approved_by_idx" ON "questionnaire_versions" USING btree ("approved_by_id");
  CREATE INDEX "questionnaire_versions_updated_at_idx" ON "questionnaire_versions" USING btree ("updated_at");
  CREATE INDEX "questionnaire_versions_created_at_idx" ON "questionnaire_versions" USING btree ("created_at");
  CREATE UNIQUE INDEX "questionnaire_version_idx" ON "questionnaire_versions" USING btree ("questionnaire_id","version");
  CREATE INDEX "questionnaire_responses_owner_idx" ON "questionnaire_responses" USING btree ("owner_id");
  CREATE INDEX "questionnaire_responses_patient_idx" ON "questionnaire_responses" USING btree ("patient_id");
  CREATE INDEX "questionnaire_responses_questionnaire_idx" ON "questionnaire_responses" USING btree ("questionnaire_id");
  CREATE INDEX "questionnaire_responses_version_idx" ON "questionnaire_responses" USING btree ("version_id");
  CREATE INDEX "questionnaire_responses_status_idx" ON "questionnaire_responses" USING btree ("status");
  CREATE INDEX "questionnaire_responses_updated_at_idx" ON "questionnaire_responses" USING btree ("updated_at");
  CREATE INDEX "questionnaire_responses_created_at_idx" ON "questionnaire_responses" USING btree ("created_at");
  CREATE UNIQUE INDEX "patient_questionnaire_idx" ON "questionnaire_responses" USING btree ("patient_id","questionnaire_id");
  CREATE INDEX "earlier_answers_owner_idx" ON "earlier_answers" USING btree ("owner_id");
  CREATE INDEX "earlier_answers_patient_idx" ON "earlier_answers" USING btree ("patient_id");
  CREATE INDEX "earlier_answers_response_idx" ON "earlier_answers" USING btree ("response_id");
  CREATE INDEX "earlier_answers_updated_at_idx" ON "earlier_answers" USING btree ("updated_at");
  CREATE INDEX "earlier_answers_created_at_idx" ON "earlier_answers" USING btree ("created_at");
  CREATE INDEX "requests_owner_idx" ON "requests" USING btree ("owner_id");
  CREATE INDEX "requests_questionnaire_idx" ON "requests" USING btree ("questionnaire_id");
  CREATE INDEX "requests_disease_group_idx" ON "requests" USING btree ("disease_group_id");
  CREATE INDEX "requests_version_idx" ON "requests" USING btree ("version_id");
  CREATE INDEX "requests_state_idx" ON "requests" USING btree ("state");
  CREATE INDEX "requests_updated_at_idx" ON "requests" USING btree ("updated_at");
  CREATE INDEX "requests_created_at_idx" ON "requests" USING btree ("created_at");
  CREATE INDEX "reviews_request_idx" ON "reviews" USING btree ("request_id");
  CREATE INDEX "reviews_reviewer_idx" ON "reviews" USING btree ("reviewer_id");
  CREATE INDEX "reviews_updated_at_idx" ON "reviews" USING btree ("updated_at");
  CREATE INDEX "reviews_created_at_idx" ON "reviews" USING btree ("created_at");
  CREATE UNIQUE INDEX "request_reviewer_idx" ON "reviews" USING btree ("request_id","reviewer_id");
  CREATE UNIQUE INDEX "releases_name_idx" ON "releases" USING btree ("name");
  CREATE INDEX "releases_kind_idx" ON "releases" USING btree ("kind");
  CREATE UNIQUE INDEX "releases_request_idx" ON "releases" USING btree ("request_id");
  CREATE INDEX "releases_questionnaire_idx" ON "releases" USING btree ("questionnaire_id");
  CREATE INDEX "releases_item_idx" ON "releases" USING btree ("item");
  CREATE INDEX "releases_snapshot_idx" ON "releases" USING btree ("snapshot_id");
  CREATE INDEX "releases_updated_at_idx" ON "releases" USING btree ("updated_at");
  CREATE INDEX "releases_created_at_idx" ON "releases" USING btree ("created_at");
  CREATE UNIQUE INDEX "snapshots_name_idx" ON "snapshots" USING btree ("name");
  CREATE INDEX "snapshots_questionnaire_idx" ON "snapshots" USING btree ("questionnaire_id");
  CREATE INDEX "snapshots_purpose_idx" ON "snapshots" USING btree ("purpose");
  CREATE INDEX "snapshots_updated_at_idx" ON "snapshots" USING btree ("updated_at");
  CREATE INDEX "snapshots_created_at_idx" ON "snapshots" USING btree ("created_at");
  CREATE INDEX "staff_roles_order_idx" ON "staff_roles" USING btree ("order");
  CREATE INDEX "staff_roles_parent_idx" ON "staff_roles" USING btree ("parent_id");
  CREATE INDEX "staff_sessions_order_idx" ON "staff_sessions" USING btree ("_order");
  CREATE INDEX "staff_sessions_parent_id_idx" ON "staff_sessions" USING btree ("_parent_id");
  CREATE INDEX "staff_updated_at_idx" ON "staff" USING btree ("updated_at");
  CREATE INDEX "staff_created_at_idx" ON "staff" USING btree ("created_at");
  CREATE UNIQUE INDEX "staff_email_idx" ON "staff" USING btree ("email");
  CREATE INDEX "members_sessions_order_idx" ON "members_sessions" USING btree ("_order");
  CREATE INDEX "members_sessions_parent_id_idx" ON "members_sessions" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "members_nickname_idx" ON "members" USING btree ("nickname");
  CREATE INDEX "members_updated_at_idx" ON "members" USING btree ("updated_at");
  CREATE INDEX "members_created_at_idx" ON "members" USING btree ("created_at");
  CREATE UNIQUE INDEX "members_email_idx" ON "members" USING btree ("email");
  CREATE INDEX "profiles_owner_idx" ON "profiles" USING btree ("owner_id");
  CREATE INDEX "profiles_updated_at_idx" ON "profiles" USING btree ("updated_at");
  CREATE INDEX "profiles_created_at_idx" ON "profiles" USING btree ("created_at");
  CREATE INDEX "patients_symptoms_order_idx" ON "patients_symptoms" USING btree ("_order");
  CREATE INDEX "patients_symptoms_parent_id_idx" ON "patients_symptoms" USING btree ("_parent_id");
  CREATE INDEX "patients_closed_idx" ON "patients" USING btree ("closed");
  CREATE INDEX "patients_owner_idx" ON "patients" USING btree ("owner_id");
  CREATE INDEX "patients_disease_idx" ON "patients" USING btree ("disease_id");
  CREATE INDEX "patients_validation_idx" ON "patients" USING btree ("validation");
  CREATE INDEX "patients_guardianship_idx" ON "patients" USING btree ("guardianship");
  CREATE INDEX "patients_due_at_idx" ON "patients" USING btree ("due_at");
  CREATE INDEX "patients_likeness_idx" ON "patients" USING btree ("likeness");
  CREATE INDEX "patients_updated_at_idx" ON "patients" USING btree ("updated_at");
  CREATE INDEX "patients_created_at_idx" ON "patients" USING btree ("created_at");
  CREATE INDEX "patients_rels_order_idx" ON "patients_rels" USING btree ("order");
  CREATE INDEX "patients_rels_parent_idx" ON "patients_rels" USING btree ("parent_id");
  CREATE INDEX "patients_rels_path_idx" ON "patients_rels" USING btree ("path");
  CREATE INDEX "patients_rels_diseases_id_idx" ON "patients_rels" USING btree ("diseases_id");
  CREATE INDEX "documents_owner_idx" ON "documents" USING btree ("owner_id");
  CREATE INDEX "documents_patient_idx" ON "documents" USING btree ("patient_id");
  CREATE INDEX "documents_state_idx" ON "documents" USING btree ("state");
  CREATE INDEX "documents_updated_at_idx" ON "documents" USING btree ("updated_at");
  CREATE INDEX "documents_created_at_idx" ON "documents" USING btree ("created_at");
  CREATE INDEX "validations_owner_idx" ON "validations" USING btree ("owner_id");
  CREATE INDEX "validations_patient_idx" ON "validations" USING btree ("patient_id");
  CREATE INDEX "validations_by_idx" ON "validations" USING btree ("by_id");
  CREATE INDEX "validations_updated_at_idx" ON "validations" USING btree ("updated_at");
  CREATE INDEX "validations_created_at_idx" ON "validations" USING btree ("created_at");
  CREATE INDEX "partner_grants_grant_idx" ON "partner_grants" USING btree ("grant");
  CREATE INDEX "partner_grants_granter_idx" ON "partner_grants" USING btree ("granter_id");
  CREATE INDEX "partner_grants_patient_idx" ON "partner_grants" USING btree ("patient_id");
  CREATE INDEX "partner_grants_partner_idx" ON "partner_grants" USING btree ("partner_id");
  CREATE INDEX "partner_grants_updated_at_idx" ON "partner_grants" USING btree ("updated_at");
  CREATE INDEX "partner_grants_created_at_idx" ON "partner_grants" USING btree ("created_at");
  CREATE INDEX "consents_owner_idx" ON "consents" USING btree ("owner_id");
  CREATE INDEX "consents_patient_idx" ON "consents" USING btree ("patient_id");
  CREATE INDEX "consents_purpose_id_idx" ON "consents" USING btree ("purpose_id");
  CREATE INDEX "consents_updated_at_idx" ON "consents" USING btree ("updated_at");
  CREATE INDEX "consents_created_at_idx" ON "consents" USING btree ("created_at");
  CREATE INDEX "consent_texts_study_idx" ON "consent_texts" USING btree ("study");
  CREATE INDEX "consent_texts_updated_at_idx" ON "consent_texts" USING btree ("updated_at");
  CREATE INDEX "consent_texts_created_at_idx" ON "consent_texts" USING btree ("created_at");
  CREATE UNIQUE INDEX "study_version_idx" ON "consent_texts" USING btree ("study","version");
  CREATE INDEX "claim_texts_claim_idx" ON "claim_texts" USING btree ("claim");
  CREATE INDEX "claim_texts_updated_at_idx" ON "claim_texts" USING btree ("updated_at");
  CREATE INDEX "claim_texts_created_at_idx" ON "claim_texts" USING btree ("created_at");
  CREATE UNIQUE INDEX "claim_version_idx" ON "claim_texts" USING btree ("claim","version");
  CREATE INDEX "correction_requests_owner_idx" ON "correction_requests" USING btree ("owner_id");
  CREATE INDEX "correction_requests_patient_idx" ON "correction_requests" USING btree ("patient_id");
  CREATE INDEX "correction_requests_questionnaire_idx" ON "correction_requests" USING btree ("questionnaire_id");
  CREATE INDEX "correction_requests_response_idx" ON "correction_requests" USING btree ("response_id");
  CREATE INDEX "correction_requests_state_idx" ON "correction_requests" USING btree ("state");
  CREATE INDEX "correction_requests_updated_at_idx" ON "correction_requests" USING btree ("updated_at");
  CREATE INDEX "correction_requests_created_at_idx" ON "correction_requests" USING btree ("created_at");
  CREATE INDEX "job_runs_updated_at_idx" ON "job_runs" USING btree ("updated_at");
  CREATE INDEX "job_runs_created_at_idx" ON "job_runs" USING btree ("created_at");
  CREATE UNIQUE INDEX "kind_subject_idx" ON "job_runs" USING btree ("kind","subject");
  CREATE INDEX "audit_action_idx" ON "audit" USING btree ("action");
  CREATE INDEX "audit_actor_idx" ON "audit" USING btree ("actor");
  CREATE INDEX "audit_subject_idx" ON "audit" USING btree ("subject");
  CREATE INDEX "audit_person_idx" ON "audit" USING btree ("person");
  CREATE INDEX "audit_updated_at_idx" ON "audit" USING btree ("updated_at");
  CREATE INDEX "audit_created_at_idx" ON "audit" USING btree ("created_at");
  CREATE UNIQUE INDEX "mails_key_idx" ON "mails" USING btree ("key");
  CREATE INDEX "mails_recipient_idx" ON "mails" USING btree ("recipient_id");
  CREATE INDEX "mails_colleague_idx" ON "mails" USING btree ("colleague_id");
  CREATE INDEX "mails_sent_at_idx" ON "mails" USING btree ("sent_at");
  CREATE INDEX "mails_due_at_idx" ON "mails" USING btree ("due_at");
  CREATE INDEX "mails_undeliverable_at_idx" ON "mails" USING btree ("undeliverable_at");
  CREATE INDEX "mails_updated_at_idx" ON "mails" USING btree ("updated_at");
  CREATE INDEX "mails_created_at_idx" ON "mails" USING btree ("created_at");
  CREATE UNIQUE INDEX "one_time_tokens_hash_idx" ON "one_time_tokens" USING btree ("hash");
  CREATE INDEX "one_time_tokens_email_idx" ON "one_time_tokens" USING btree ("email");
  CREATE INDEX "one_time_tokens_expires_at_idx" ON "one_time_tokens" USING btree ("expires_at");
  CREATE INDEX "one_time_tokens_updated_at_idx" ON "one_time_tokens" USING btree ("updated_at");
  CREATE INDEX "one_time_tokens_created_at_idx" ON "one_time_tokens" USING btree ("created_at");
  CREATE INDEX "contact_messages_owner_idx" ON "contact_messages" USING btree ("owner_id");
  CREATE INDEX "contact_messages_email_idx" ON "contact_messages" USING btree ("email");
  CREATE INDEX "contact_messages_state_idx" ON "contact_messages" USING btree ("state");
  CREATE INDEX "contact_messages_updated_at_idx" ON "contact_messages" USING btree ("updated_at");
  CREATE INDEX "contact_messages_created_at_idx" ON "contact_messages" USING btree ("created_at");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_staff_id_idx" ON "payload_preferences_rels" USING btree ("staff_id");
  CREATE INDEX "payload_preferences_rels_members_id_idx" ON "payload_preferences_rels" USING btree ("members_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "chapters_sections" CASCADE;
  DROP TABLE "chapters_sections_locales" CASCADE;
  DROP TABLE "chapters_sources" CASCADE;
  DROP TABLE "chapters" CASCADE;
  DROP TABLE "chapters_locales" CASCADE;
  DROP TABLE "chapters_rels" CASCADE;
  DROP TABLE "_chapters_v_version_sections" CASCADE;
  DROP TABLE "_chapters_v_version_sections_locales" CASCADE;
  DROP TABLE "_chapters_v_version_sources" CASCADE;
  DROP TABLE "_chapters_v" CASCADE;
  DROP TABLE "_chapters_v_locales" CASCADE;
  DROP TABLE "_chapters_v_rels" CASCADE;
  DROP TABLE "diseases" CASCADE;
  DROP TABLE "diseases_locales" CASCADE;
  DROP TABLE "symptom_words" CASCADE;
  DROP TABLE "symptom_misses" CASCADE;
  DROP TABLE "own_symptoms" CASCADE;
  DROP TABLE "studies" CASCADE;
  DROP TABLE "studies_locales" CASCADE;
  DROP TABLE "studies_rels" CASCADE;
  DROP TABLE "questionnaires_blocks_section" CASCADE;
  DROP TABLE "questionnaires_blocks_section_locales" CASCADE;
  DROP TABLE "questionnaires_blocks_text" CASCADE;
  DROP TABLE "questionnaires_blocks_text_locales" CASCADE;
  DROP TABLE "questionnaires_blocks_number" CASCADE;
  DROP TABLE "questionnaires_blocks_number_locales" CASCADE;
  DROP TABLE "questionnaires_blocks_date" CASCADE;
  DROP TABLE "questionnaires_blocks_date_locales" CASCADE;
  DROP TABLE "questionnaires_blocks_single_choices" CASCADE;
  DROP TABLE "questionnaires_blocks_single_choices_locales" CASCADE;
  DROP TABLE "questionnaires_blocks_single" CASCADE;
  DROP TABLE "questionnaires_blocks_single_locales" CASCADE;
  DROP TABLE "questionnaires_blocks_multiple_choices" CASCADE;
  DROP TABLE "questionnaires_blocks_multiple_choices_locales" CASCADE;
  DROP TABLE "questionnaires_blocks_multiple" CASCADE;
  DROP TABLE "questionnaires_blocks_multiple_locales" CASCADE;
  DROP TABLE "questionnaires_blocks_yes_no" CASCADE;
  DROP TABLE "questionnaires_blocks_yes_no_locales" CASCADE;
  DROP TABLE "questionnaires_blocks_scale" CASCADE;
  DROP TABLE "questionnaires_blocks_scale_locales" CASCADE;
  DROP TABLE "questionnaires_pages" CASCADE;
  DROP TABLE "questionnaires_pages_locales" CASCADE;
  DROP TABLE "questionnaires" CASCADE;
  DROP TABLE "questionnaires_locales" CASCADE;
  DROP TABLE "questionnaires_rels" CASCADE;
  DROP TABLE "_questionnaires_v_blocks_section" CASCADE;
  DROP TABLE "_questionnaires_v_blocks_section_locales" CASCADE;
  DROP TABLE "_questionnaires_v_blocks_text" CASCADE;
  DROP TABLE "_questionnaires_v_blocks_text_locales" CASCADE;
  DROP TABLE "_questionnaires_v_blocks_number" CASCADE;
  DROP TABLE "_questionnaires_v_blocks_number_locales" CASCADE;
  DROP TABLE "_questionnaires_v_blocks_date" CASCADE;
  DROP TABLE "_questionnaires_v_blocks_date_locales" CASCADE;
  DROP TABLE "_questionnaires_v_blocks_single_choices" CASCADE;
  DROP TABLE "_questionnaires_v_blocks_single_choices_locales" CASCADE;
  DROP TABLE "_questionnaires_v_blocks_single" CASCADE;
  DROP TABLE "_questionnaires_v_blocks_single_locales" CASCADE;
  DROP TABLE "_questionnaires_v_blocks_multiple_choices" CASCADE;
  DROP TABLE "_questionnaires_v_blocks_multiple_choices_locales" CASCADE;
  DROP TABLE "_questionnaires_v_blocks_multiple" CASCADE;
  DROP TABLE "_questionnaires_v_blocks_multiple_locales" CASCADE;
  DROP TABLE "_questionnaires_v_blocks_yes_no" CASCADE;
  DROP TABLE "_questionnaires_v_blocks_yes_no_locales" CASCADE;
  DROP TABLE "_questionnaires_v_blocks_scale" CASCADE;
  DROP TABLE "_questionnaires_v_blocks_scale_locales" CASCADE;
  DROP TABLE "_questionnaires_v_version_pages" CASCADE;
  DROP TABLE "_questionnaires_v_version_pages_locales" CASCADE;
  DROP TABLE "_questionnaires_v" CASCADE;
  DROP TABLE "_questionnaires_v_locales" CASCADE;
  DROP TABLE "_questionnaires_v_rels" CASCADE;
  DROP TABLE "questionnaire_versions" CASCADE;
  DROP TABLE "questionnaire_responses" CASCADE;
  DROP TABLE "earlier_answers" CASCADE;
  DROP TABLE "requests" CASCADE;
  DROP TABLE "reviews" CASCADE;
  DROP TABLE "releases" CASCADE;
  DROP TABLE "snapshots" CASCADE;
  DROP TABLE "staff_roles" CASCADE;
  DROP TABLE "staff_sessions" CASCADE;
  DROP TABLE "staff" CASCADE;
  DROP TABLE "members_sessions" CASCADE;
  DROP TABLE "members" CASCADE;
  DROP TABLE "profiles" CASCADE;
  DROP TABLE "patients_symptoms" CASCADE;
  DROP TABLE "patients" CASCADE;
  DROP TABLE "patients_rels" CASCADE;
  DROP TABLE "documents" CASCADE;
  DROP TABLE "validations" CASCADE;
  DROP TABLE "partner_grants" CASCADE;
  DROP TABLE "consents" CASCADE;
  DROP TABLE "consent_texts" CASCADE;
  DROP TABLE "claim_texts" CASCADE;
  DROP TABLE "correction_requests" CASCADE;
  DROP TABLE "job_runs" CASCADE;
  DROP TABLE "audit" CASCADE;
  DROP TABLE "mails" CASCADE;
  DROP TABLE "one_time_tokens" CASCADE;
  DROP TABLE "contact_messages" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "controller" CASCADE;
  DROP TYPE "public"."_locales";
  DROP TYPE "public"."enum_chapters_sections_topic";
  DROP TYPE "public"."enum_chapters_status";
  DROP TYPE "public"."enum__chapters_v_version_sections_topic";
  DROP TYPE "public"."enum__chapters_v_version_status";
  DROP TYPE "public"."enum__chapters_v_published_locale";
  DROP TYPE "public"."enum_diseases_level";
  DROP TYPE "public"."enum_symptom_misses_language";
  DROP TYPE "public"."enum_own_symptoms_language";
  DROP TYPE "public"."enum_own_symptoms_state";
  DROP TYPE "public"."enum_studies_state";
  DROP TYPE "public"."enum_questionnaires_blocks_number_direction";
  DROP TYPE "public"."enum_questionnaires_blocks_scale_direction";
  DROP TYPE "public"."enum_questionnaires_status";
  DROP TYPE "public"."enum__questionnaires_v_blocks_number_direction";
  DROP TYPE "public"."enum__questionnaires_v_blocks_scale_direction";
  DROP TYPE "public"."enum__questionnaires_v_version_status";
  DROP TYPE "public"."enum__questionnaires_v_published_locale";
  DROP TYPE "public"."enum_questionnaire_responses_status";
  DROP TYPE "public"."enum_requests_state";
  DROP TYPE "public"."enum_reviews_vote";
  DROP TYPE "public"."enum_releases_kind";
  DROP TYPE "public"."enum_staff_roles";
  DROP TYPE "public"."enum_members_kind";
  DROP TYPE "public"."enum_members_profession";
  DROP TYPE "public"."enum_members_registration";
  DROP TYPE "public"."enum_members_locale";
  DROP TYPE "public"."enum_patients_symptoms_onset";
  DROP TYPE "public"."enum_patients_relationship";
  DROP TYPE "public"."enum_patients_sex";
  DROP TYPE "public"."enum_patients_diagnosis";
  DROP TYPE "public"."enum_patients_in_registry";
  DROP TYPE "public"."enum_patients_in_organisation";
  DROP TYPE "public"."enum_patients_validation";
  DROP TYPE "public"."enum_patients_guardianship";
  DROP TYPE "public"."enum_documents_kind";
  DROP TYPE "public"."enum_documents_state";
  DROP TYPE "public"."enum_documents_media_type";
  DROP TYPE "public"."enum_validations_event";
  DROP TYPE "public"."enum_validations_template";
  DROP TYPE "public"."enum_partner_grants_event";
  DROP TYPE "public"."enum_consents_purpose_kind";
  DROP TYPE "public"."enum_consents_capacity";
  DROP TYPE "public"."enum_consents_locale";
  DROP TYPE "public"."enum_consents_decision";
  DROP TYPE "public"."enum_claim_texts_claim";
  DROP TYPE "public"."enum_correction_requests_topic";
  DROP TYPE "public"."enum_correction_requests_state";
  DROP TYPE "public"."enum_job_runs_state";
  DROP TYPE "public"."enum_mails_locale";
  DROP TYPE "public"."enum_one_time_tokens_purpose";
  DROP TYPE "public"."enum_contact_messages_reason";
  DROP TYPE "public"."enum_contact_messages_locale";
  DROP TYPE "public"."enum_contact_messages_state";`)
}
