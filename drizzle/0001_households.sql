CREATE TABLE `archive_paper` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer,
	`party_id` integer,
	`title` text NOT NULL,
	`form` text NOT NULL,
	`copies` integer DEFAULT 1 NOT NULL,
	`box` text DEFAULT '' NOT NULL,
	`taken_on` text NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	`left_on` text,
	`left_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "archive_paper_subject" CHECK("archive_paper"."premises_id" IS NOT NULL OR "archive_paper"."party_id" IS NOT NULL)
);
--> statement-breakpoint
CREATE INDEX `archive_paper_premises` ON `archive_paper` (`premises_id`);--> statement-breakpoint
CREATE INDEX `archive_paper_party` ON `archive_paper` (`party_id`);--> statement-breakpoint
CREATE TABLE `archive_record` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer,
	`party_id` integer,
	`kind` text NOT NULL,
	`happened_on` text NOT NULL,
	`text` text NOT NULL,
	`due_on` text,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	`closed_at` integer,
	`closed_by` integer,
	`outcome` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "archive_record_subject" CHECK("archive_record"."premises_id" IS NOT NULL OR "archive_record"."party_id" IS NOT NULL)
);
--> statement-breakpoint
CREATE INDEX `archive_record_premises` ON `archive_record` (`premises_id`);--> statement-breakpoint
CREATE INDEX `archive_record_party` ON `archive_record` (`party_id`);--> statement-breakpoint
CREATE INDEX `archive_record_open` ON `archive_record` (`due_on`) WHERE closed_at IS NULL;--> statement-breakpoint
CREATE TABLE `attachment` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer,
	`party_id` integer,
	`hash` text NOT NULL,
	`name` text NOT NULL,
	`title` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` integer NOT NULL,
	`removed_at` integer,
	`removed_by` integer,
	`removed_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`removed_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attachment_subject" CHECK("attachment"."premises_id" IS NOT NULL OR "attachment"."party_id" IS NOT NULL)
);
--> statement-breakpoint
CREATE INDEX `attachment_premises` ON `attachment` (`premises_id`);--> statement-breakpoint
CREATE INDEX `attachment_party` ON `attachment` (`party_id`);--> statement-breakpoint
CREATE INDEX `attachment_hash` ON `attachment` (`hash`);--> statement-breakpoint
CREATE TABLE `paper_loan` (
	`id` integer PRIMARY KEY NOT NULL,
	`paper_id` integer NOT NULL,
	`borrower` text NOT NULL,
	`purpose` text NOT NULL,
	`lent_on` text NOT NULL,
	`due_back_on` text NOT NULL,
	`lent_by` integer NOT NULL,
	`returned_on` text,
	`returned_to` integer,
	FOREIGN KEY (`paper_id`) REFERENCES `archive_paper`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lent_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`returned_to`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `paper_loan_out` ON `paper_loan` (`paper_id`) WHERE returned_on IS NULL;--> statement-breakpoint
CREATE TABLE `sealed_paper` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`premises_id` integer NOT NULL,
	`party_id` integer,
	`addressee` text NOT NULL,
	`purpose` text DEFAULT '' NOT NULL,
	`issued_on` text NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	`approved_by` integer,
	`approved_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sealed_paper_number` ON `sealed_paper` (`number`);--> statement-breakpoint
CREATE INDEX `sealed_paper_premises` ON `sealed_paper` (`premises_id`);--> statement-breakpoint
CREATE TABLE `defect` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`delivery_case_id` integer,
	`place` text NOT NULL,
	`text` text NOT NULL,
	`responsible` text NOT NULL,
	`mend_by` text,
	`created_at` integer NOT NULL,
	`created_by` integer NOT NULL,
	`closed_at` integer,
	`closed_by` integer,
	`outcome` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`delivery_case_id`) REFERENCES `delivery_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `defect_premises` ON `defect` (`premises_id`);--> statement-breakpoint
CREATE INDEX `defect_open` ON `defect` (`mend_by`) WHERE closed_at IS NULL;--> statement-breakpoint
CREATE TABLE `delivery_case` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`state` text NOT NULL,
	`outcome` text DEFAULT '' NOT NULL,
	`version` integer NOT NULL,
	`party_id` integer,
	`delivered_on` text,
	`opened_at` integer NOT NULL,
	`opened_by` integer NOT NULL,
	`closed_at` integer,
	`closed_by` integer,
	`reason` text DEFAULT '' NOT NULL,
	`archive_box` text DEFAULT '' NOT NULL,
	`archived_at` integer,
	`archived_by` integer,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`archived_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `delivery_case_premises` ON `delivery_case` (`premises_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `delivery_case_open` ON `delivery_case` (`premises_id`) WHERE state = 'open';--> statement-breakpoint
CREATE TABLE `delivery_step` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`data` text,
	`by` integer,
	`at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `delivery_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delivery_step_once` ON `delivery_step` (`case_id`,`name`);--> statement-breakpoint
CREATE TABLE `deposit_refund` (
	`id` integer PRIMARY KEY NOT NULL,
	`deposit_id` integer NOT NULL,
	`premises_id` integer NOT NULL,
	`move_out_case_id` integer,
	`payee` text NOT NULL,
	`state` text NOT NULL,
	`asked_at` integer NOT NULL,
	`asked_by` integer NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`deposit_id`) REFERENCES `deposit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`move_out_case_id`) REFERENCES `move_out_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deposit_refund_open` ON `deposit_refund` (`deposit_id`) WHERE state = 'asked';--> statement-breakpoint
CREATE TABLE `deposit_request` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`party_id` integer,
	`fee_item_id` integer NOT NULL,
	`amount_fen` integer NOT NULL,
	`asked_at` integer NOT NULL,
	`asked_by` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by` integer,
	`reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fee_item_id`) REFERENCES `fee_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deposit_request_amount" CHECK(typeof("deposit_request"."amount_fen") = 'integer' AND "deposit_request"."amount_fen" > 0)
);
--> statement-breakpoint
CREATE INDEX `deposit_request_premises` ON `deposit_request` (`premises_id`);--> statement-breakpoint
CREATE TABLE `fee_start_mark` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`party_id` integer,
	`occasion` text NOT NULL,
	`case_id` integer,
	`from_date` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer NOT NULL,
	`marked_at` integer,
	`marked_by` integer,
	`first_due_on` text,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`marked_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `fee_start_mark_premises` ON `fee_start_mark` (`premises_id`);--> statement-breakpoint
CREATE TABLE `move_out_case` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`occupancy_id` integer NOT NULL,
	`party_id` integer NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`leaves_on` text,
	`opened_at` integer NOT NULL,
	`opened_by` integer NOT NULL,
	`closed_at` integer,
	`closed_by` integer,
	`reason` text DEFAULT '' NOT NULL,
	`reopened_at` integer,
	`reopened_by` integer,
	`reopen_reason` text DEFAULT '' NOT NULL,
	`archive_box` text DEFAULT '' NOT NULL,
	`archived_at` integer,
	`archived_by` integer,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`occupancy_id`) REFERENCES `occupancy`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reopened_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`archived_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `move_out_case_premises` ON `move_out_case` (`premises_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `move_out_case_open` ON `move_out_case` (`occupancy_id`) WHERE state = 'open';--> statement-breakpoint
CREATE TABLE `move_out_department` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`department` text NOT NULL,
	`instruction` text NOT NULL,
	`finding` text,
	`acknowledged_by` text,
	`acknowledged_at` integer,
	`how` text,
	`reply` text DEFAULT '' NOT NULL,
	`recorded_by` integer,
	`due_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `move_out_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `move_out_department_once` ON `move_out_department` (`case_id`,`department`);--> statement-breakpoint
CREATE TABLE `move_out_step` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`data` text,
	`by` integer,
	`at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `move_out_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `move_out_step_once` ON `move_out_step` (`case_id`,`name`);--> statement-breakpoint
CREATE TABLE `registration` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`party_id` integer NOT NULL,
	`event` text NOT NULL,
	`person_kind` text NOT NULL,
	`due_at` integer NOT NULL,
	`state` text NOT NULL,
	`reported_on` text,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`recorded_at` integer,
	`recorded_by` integer,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `registration_due` ON `registration` (`due_at`) WHERE state = 'due';--> statement-breakpoint
CREATE INDEX `registration_party` ON `registration` (`party_id`);--> statement-breakpoint
CREATE TABLE `signing` (
	`id` integer PRIMARY KEY NOT NULL,
	`paper` text NOT NULL,
	`subject_id` integer NOT NULL,
	`signer` text NOT NULL,
	`signed_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` integer NOT NULL,
	FOREIGN KEY (`recorded_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `signing_paper` ON `signing` (`paper`,`subject_id`);--> statement-breakpoint
CREATE TABLE `affiliation` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`party_id` integer NOT NULL,
	`kind` text NOT NULL,
	`from_date` text NOT NULL,
	`to_date` text,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `affiliation_premises` ON `affiliation` (`premises_id`);--> statement-breakpoint
CREATE INDEX `affiliation_party` ON `affiliation` (`party_id`);--> statement-breakpoint
CREATE TABLE `key_issue` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`party_id` integer,
	`holder` text NOT NULL,
	`purpose` text NOT NULL,
	`slip_number` text NOT NULL,
	`issued_on` text NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by` integer NOT NULL,
	`due_back_on` text,
	`outcome` text DEFAULT 'out' NOT NULL,
	`closed_on` text,
	`closed_at` integer,
	`closed_by` integer,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issued_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `key_issue_premises` ON `key_issue` (`premises_id`);--> statement-breakpoint
CREATE INDEX `key_issue_slip` ON `key_issue` (`slip_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `key_issue_out` ON `key_issue` (`premises_id`,`kind`,`number`) WHERE outcome = 'out';--> statement-breakpoint
CREATE TABLE `mandate` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`principal_party_id` integer NOT NULL,
	`agent_party_id` integer NOT NULL,
	`scope` text NOT NULL,
	`number` text DEFAULT '' NOT NULL,
	`from_date` text NOT NULL,
	`until_date` text,
	`seen_at` integer NOT NULL,
	`seen_by` integer NOT NULL,
	`revoked_on` text,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`principal_party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agent_party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seen_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mandate_order" CHECK("mandate"."until_date" IS NULL OR "mandate"."from_date" <= "mandate"."until_date")
);
--> statement-breakpoint
CREATE INDEX `mandate_premises` ON `mandate` (`premises_id`);--> statement-breakpoint
CREATE INDEX `mandate_agent` ON `mandate` (`agent_party_id`);--> statement-breakpoint
CREATE TABLE `meter` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`multiplier` integer DEFAULT 1 NOT NULL,
	`from_date` text NOT NULL,
	`to_date` text,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meter_multiplier" CHECK(typeof("meter"."multiplier") = 'integer' AND "meter"."multiplier" > 0)
);
--> statement-breakpoint
CREATE INDEX `meter_premises` ON `meter` (`premises_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `meter_number` ON `meter` (`kind`,`number`) WHERE to_date IS NULL;--> statement-breakpoint
CREATE TABLE `meter_reading` (
	`id` integer PRIMARY KEY NOT NULL,
	`meter_id` integer NOT NULL,
	`read_on` text NOT NULL,
	`value` integer NOT NULL,
	`purpose` text NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`meter_id`) REFERENCES `meter`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meter_reading_value" CHECK(typeof("meter_reading"."value") = 'integer' AND "meter_reading"."value" >= 0)
);
--> statement-breakpoint
CREATE INDEX `meter_reading_meter` ON `meter_reading` (`meter_id`,`read_on`);--> statement-breakpoint
CREATE TABLE `party_change` (
	`id` integer PRIMARY KEY NOT NULL,
	`party_id` integer NOT NULL,
	`what` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `party_change_party` ON `party_change` (`party_id`);--> statement-breakpoint
CREATE TABLE `party_contact` (
	`id` integer PRIMARY KEY NOT NULL,
	`party_id` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`relation` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`from_date` text NOT NULL,
	`to_date` text,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `party_contact_party` ON `party_contact` (`party_id`);--> statement-breakpoint
CREATE TABLE `party_detail` (
	`id` integer PRIMARY KEY NOT NULL,
	`party_id` integer NOT NULL,
	`sex` text,
	`birth_date` text,
	`nationality` text DEFAULT '' NOT NULL,
	`registered_address` text DEFAULT '' NOT NULL,
	`employer` text DEFAULT '' NOT NULL,
	`occupation` text DEFAULT '' NOT NULL,
	`legal_representative` text DEFAULT '' NOT NULL,
	`guardian_party_id` integer,
	`died_on` text,
	`privacy_notice_on` text,
	`message_consent_on` text,
	`message_consent_ended_on` text,
	`important` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`guardian_party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "party_detail_important" CHECK("party_detail"."important" IN (0,1))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `party_detail_party` ON `party_detail` (`party_id`);--> statement-breakpoint
CREATE TABLE `pet` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`party_id` integer,
	`kind` text NOT NULL,
	`licence` text DEFAULT '' NOT NULL,
	`from_date` text NOT NULL,
	`to_date` text,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pet_premises` ON `pet` (`premises_id`);--> statement-breakpoint
CREATE TABLE `vehicle` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`party_id` integer,
	`plate` text NOT NULL,
	`model` text DEFAULT '' NOT NULL,
	`colour` text DEFAULT '' NOT NULL,
	`space` text DEFAULT '' NOT NULL,
	`from_date` text NOT NULL,
	`to_date` text,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `vehicle_premises` ON `vehicle` (`premises_id`);--> statement-breakpoint
CREATE INDEX `vehicle_plate` ON `vehicle` (`plate`);--> statement-breakpoint
CREATE TABLE `charge_adjustment` (
	`id` integer PRIMARY KEY NOT NULL,
	`charge_id` integer NOT NULL,
	`amount_fen` integer NOT NULL,
	`until` text,
	`reason` text NOT NULL,
	`entry_id` integer NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`charge_id`) REFERENCES `charge`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "charge_adjustment_amount" CHECK(typeof("charge_adjustment"."amount_fen") = 'integer' AND "charge_adjustment"."amount_fen" > 0)
);
--> statement-breakpoint
CREATE INDEX `charge_adjustment_charge` ON `charge_adjustment` (`charge_id`);--> statement-breakpoint
CREATE TABLE `charge_payer` (
	`id` integer PRIMARY KEY NOT NULL,
	`charge_id` integer NOT NULL,
	`payer_party_id` integer NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`charge_id`) REFERENCES `charge`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`payer_party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `charge_payer_charge` ON `charge_payer` (`charge_id`);--> statement-breakpoint
CREATE TABLE `ownership_transfer` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`settled_on` text NOT NULL,
	`basis_kind` text NOT NULL,
	`basis_number` text NOT NULL,
	`debts_with` text NOT NULL,
	`detail` text NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ownership_transfer_premises` ON `ownership_transfer` (`premises_id`);--> statement-breakpoint
ALTER TABLE `department_notice` ADD `time_slot` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `department_notice_line` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `lease` ADD `part` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `lease` ADD `lessor_party_id` integer REFERENCES party(id);--> statement-breakpoint
ALTER TABLE `lease` ADD `deposit_fen` integer;--> statement-breakpoint
ALTER TABLE `lease` ADD `previous_lease_id` integer;--> statement-breakpoint
ALTER TABLE `lease` ADD `ended_on` text;--> statement-breakpoint
ALTER TABLE `move_in_case` ADD `part` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `move_in_case` ADD `reopened_at` integer;--> statement-breakpoint
ALTER TABLE `move_in_case` ADD `reopened_by` integer REFERENCES user(id);--> statement-breakpoint
ALTER TABLE `move_in_case` ADD `reopen_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `move_in_case` ADD `archive_box` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `move_in_case` ADD `archived_at` integer;--> statement-breakpoint
ALTER TABLE `move_in_case` ADD `archived_by` integer REFERENCES user(id);--> statement-breakpoint
ALTER TABLE `occupancy` ADD `part` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `occupancy` ADD `exclusive` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `occupancy` ADD `household_party_id` integer REFERENCES party(id);--> statement-breakpoint
ALTER TABLE `occupancy` ADD `relation` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `ownership` ADD `basis` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `charge_by_hand` ON `charge` (`premises_id`) WHERE kind <> 'billed';--> statement-breakpoint
CREATE INDEX `receipt_payer` ON `receipt` (`payer_party_id`) WHERE payer_party_id IS NOT NULL;--> statement-breakpoint
-- Owners that came row by row from a ledger each had the whole; together they own it in equal parts.
UPDATE `ownership` SET `share_numerator` = 1, `share_denominator` = (SELECT count(*) FROM `ownership` o WHERE o.`premises_id` = `ownership`.`premises_id` AND o.`to_date` IS NULL) WHERE `to_date` IS NULL;
