CREATE TABLE `assignment` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`fee_item_id` integer NOT NULL,
	`tariff_id` integer NOT NULL,
	`payer` text NOT NULL,
	`payer_party_id` integer,
	`quantity` integer NOT NULL,
	`from_date` text NOT NULL,
	`to_date` text,
	`paid_until` text,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fee_item_id`) REFERENCES `fee_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tariff_id`) REFERENCES `tariff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`payer_party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assignment_quantity" CHECK(typeof("assignment"."quantity") = 'integer' AND "assignment"."quantity" > 0),
	CONSTRAINT "assignment_order" CHECK("assignment"."to_date" IS NULL OR "assignment"."from_date" <= "assignment"."to_date")
);
--> statement-breakpoint
CREATE INDEX `assignment_premises` ON `assignment` (`premises_id`,`fee_item_id`);--> statement-breakpoint
CREATE TABLE `billing_run` (
	`id` integer PRIMARY KEY NOT NULL,
	`month` text NOT NULL,
	`count` integer NOT NULL,
	`sum_fen` integer NOT NULL,
	`prepaid_fen` integer NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `charge` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`fee_item_id` integer NOT NULL,
	`kind` text NOT NULL,
	`assignment_id` integer,
	`payer` text NOT NULL,
	`payer_party_id` integer,
	`month` text NOT NULL,
	`from_date` text,
	`to_date` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`amount_fen` integer NOT NULL,
	`due_on` text NOT NULL,
	`billing_run_id` integer,
	`snapshot` text NOT NULL,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fee_item_id`) REFERENCES `fee_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`payer_party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`billing_run_id`) REFERENCES `billing_run`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "charge_amount" CHECK(typeof("charge"."amount_fen") = 'integer' AND "charge"."amount_fen" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `charge_billed_once` ON `charge` (`premises_id`,`fee_item_id`,`from_date`,`assignment_id`) WHERE kind = 'billed';--> statement-breakpoint
CREATE INDEX `charge_month` ON `charge` (`month`,`fee_item_id`);--> statement-breakpoint
CREATE TABLE `charge_dispute` (
	`id` integer PRIMARY KEY NOT NULL,
	`charge_id` integer NOT NULL,
	`reason` text NOT NULL,
	`review_on` text,
	`since` integer NOT NULL,
	`by` integer NOT NULL,
	`lifted_at` integer,
	`lifted_by` integer,
	`outcome` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`charge_id`) REFERENCES `charge`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lifted_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `charge_dispute_open` ON `charge_dispute` (`charge_id`) WHERE lifted_at IS NULL;--> statement-breakpoint
CREATE TABLE `deposit` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`fee_item_id` integer NOT NULL,
	`receipt_id` integer NOT NULL,
	`amount_fen` integer NOT NULL,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fee_item_id`) REFERENCES `fee_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`receipt_id`) REFERENCES `receipt`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deposit_amount" CHECK(typeof("deposit"."amount_fen") = 'integer' AND "deposit"."amount_fen" > 0)
);
--> statement-breakpoint
CREATE TABLE `fee_item` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`kind` text NOT NULL,
	`account_code` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `fee_item_code` ON `fee_item` (`code`);--> statement-breakpoint
CREATE TABLE `frozen_paper` (
	`id` integer PRIMARY KEY NOT NULL,
	`paper` text NOT NULL,
	`subject_id` integer NOT NULL,
	`definition` blob NOT NULL,
	`hash` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `frozen_paper_once` ON `frozen_paper` (`paper`,`subject_id`);--> statement-breakpoint
CREATE TABLE `hand_over` (
	`id` integer PRIMARY KEY NOT NULL,
	`shift_id` integer NOT NULL,
	`count_id` integer NOT NULL,
	`next_shift_id` integer NOT NULL,
	`receiver_id` integer NOT NULL,
	`difference_fen` integer NOT NULL,
	`difference_reason` text NOT NULL,
	`handed_in_fen` integer NOT NULL,
	`next_float_fen` integer NOT NULL,
	`slip_number` text NOT NULL,
	`remark` text NOT NULL,
	`sheet` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`shift_id`) REFERENCES `shift`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`count_id`) REFERENCES `shift_count`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`next_shift_id`) REFERENCES `shift`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`receiver_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "hand_over_amounts" CHECK(typeof("hand_over"."difference_fen") = 'integer' AND "hand_over"."handed_in_fen" >= 0 AND "hand_over"."next_float_fen" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hand_over_shift` ON `hand_over` (`shift_id`);--> statement-breakpoint
CREATE TABLE `ledger_account` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_account_code` ON `ledger_account` (`code`);--> statement-breakpoint
CREATE TABLE `ledger_balance` (
	`account_id` integer NOT NULL,
	`premises_id` integer NOT NULL,
	`subject` integer NOT NULL,
	`amount_fen` integer NOT NULL,
	PRIMARY KEY(`account_id`, `premises_id`, `subject`),
	FOREIGN KEY (`account_id`) REFERENCES `ledger_account`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ledger_balance_amount" CHECK(typeof("ledger_balance"."amount_fen") = 'integer' AND "ledger_balance"."amount_fen" > 0)
);
--> statement-breakpoint
CREATE TABLE `ledger_entry` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`business_date` text NOT NULL,
	`month` text NOT NULL,
	`shift_id` integer,
	`request_id` text NOT NULL,
	`user_id` integer NOT NULL,
	`at` integer NOT NULL,
	`reverses_entry_id` integer,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `ledger_transfer` (
	`id` integer PRIMARY KEY NOT NULL,
	`entry_id` integer NOT NULL,
	`debit_account_id` integer NOT NULL,
	`credit_account_id` integer NOT NULL,
	`amount_fen` integer NOT NULL,
	`premises_id` integer,
	`charge_id` integer,
	`receipt_id` integer,
	`deposit_id` integer,
	`earmark_id` integer,
	`shift_id` integer,
	FOREIGN KEY (`entry_id`) REFERENCES `ledger_entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`debit_account_id`) REFERENCES `ledger_account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`credit_account_id`) REFERENCES `ledger_account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`charge_id`) REFERENCES `charge`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`earmark_id`) REFERENCES `fee_item`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ledger_transfer_amount" CHECK(typeof("ledger_transfer"."amount_fen") = 'integer' AND "ledger_transfer"."amount_fen" > 0),
	CONSTRAINT "ledger_transfer_two_accounts" CHECK("ledger_transfer"."debit_account_id" <> "ledger_transfer"."credit_account_id")
);
--> statement-breakpoint
CREATE INDEX `ledger_transfer_entry` ON `ledger_transfer` (`entry_id`);--> statement-breakpoint
CREATE INDEX `ledger_transfer_charge` ON `ledger_transfer` (`charge_id`) WHERE charge_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `ledger_transfer_receipt` ON `ledger_transfer` (`receipt_id`) WHERE receipt_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `ledger_transfer_shift` ON `ledger_transfer` (`shift_id`) WHERE shift_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `paper_print` (
	`id` integer PRIMARY KEY NOT NULL,
	`paper` text NOT NULL,
	`subject_id` integer NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `paper_print_subject` ON `paper_print` (`paper`,`subject_id`);--> statement-breakpoint
CREATE TABLE `receipt` (
	`id` integer PRIMARY KEY NOT NULL,
	`property_id` integer NOT NULL,
	`kind` text NOT NULL,
	`year` integer NOT NULL,
	`sequence` integer NOT NULL,
	`number` text NOT NULL,
	`paper_number` text DEFAULT '' NOT NULL,
	`hand_written` integer DEFAULT 0 NOT NULL,
	`written_at` text DEFAULT '' NOT NULL,
	`entry_id` integer NOT NULL,
	`premises_id` integer NOT NULL,
	`payer_party_id` integer,
	`payer_name` text NOT NULL,
	`total_fen` integer NOT NULL,
	`rounding_fen` integer NOT NULL,
	`tendered_fen` integer NOT NULL,
	`change_fen` integer NOT NULL,
	`shift_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`business_date` text NOT NULL,
	`at` integer NOT NULL,
	`remark` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`property_id`) REFERENCES `property`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `ledger_entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`payer_party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`shift_id`) REFERENCES `shift`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "receipt_total" CHECK(typeof("receipt"."total_fen") = 'integer' AND "receipt"."total_fen" > 0),
	CONSTRAINT "receipt_kind" CHECK("receipt"."kind" IN ('fees','deposit')),
	CONSTRAINT "receipt_rounding" CHECK(typeof("receipt"."rounding_fen") = 'integer' AND "receipt"."rounding_fen" >= 0),
	CONSTRAINT "receipt_change" CHECK("receipt"."change_fen" >= 0 AND "receipt"."change_fen" <= "receipt"."tendered_fen")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `receipt_sequence` ON `receipt` (`property_id`,`kind`,`year`,`sequence`);--> statement-breakpoint
CREATE UNIQUE INDEX `receipt_number` ON `receipt` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `receipt_paper_number` ON `receipt` (`paper_number`) WHERE paper_number <> '';--> statement-breakpoint
CREATE INDEX `receipt_shift` ON `receipt` (`shift_id`);--> statement-breakpoint
CREATE INDEX `receipt_date` ON `receipt` (`business_date`);--> statement-breakpoint
CREATE INDEX `receipt_premises` ON `receipt` (`premises_id`);--> statement-breakpoint
CREATE TABLE `receipt_counter` (
	`property_id` integer NOT NULL,
	`kind` text NOT NULL,
	`year` integer NOT NULL,
	`last` integer NOT NULL,
	PRIMARY KEY(`property_id`, `kind`, `year`),
	FOREIGN KEY (`property_id`) REFERENCES `property`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `receipt_method` (
	`id` integer PRIMARY KEY NOT NULL,
	`receipt_id` integer NOT NULL,
	`method` text NOT NULL,
	`amount_fen` integer NOT NULL,
	`reference` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`receipt_id`) REFERENCES `receipt`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "receipt_method_amount" CHECK(typeof("receipt_method"."amount_fen") = 'integer' AND "receipt_method"."amount_fen" > 0)
);
--> statement-breakpoint
CREATE INDEX `receipt_method_receipt` ON `receipt_method` (`receipt_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `receipt_method_reference` ON `receipt_method` (`method`,`reference`,`receipt_id`) WHERE reference <> '';--> statement-breakpoint
CREATE TABLE `shift` (
	`id` integer PRIMARY KEY NOT NULL,
	`station_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`business_date` text NOT NULL,
	`opened_at` integer NOT NULL,
	`float_fen` integer NOT NULL,
	`float_lines` text NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`station_id`) REFERENCES `station`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shift_float" CHECK(typeof("shift"."float_fen") = 'integer' AND "shift"."float_fen" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shift_one_open` ON `shift` (`station_id`) WHERE closed_at IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `shift_one_open_user` ON `shift` (`user_id`) WHERE closed_at IS NULL;--> statement-breakpoint
CREATE TABLE `shift_count` (
	`id` integer PRIMARY KEY NOT NULL,
	`shift_id` integer NOT NULL,
	`lines` text NOT NULL,
	`counted_fen` integer NOT NULL,
	`expected_fen` integer NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`shift_id`) REFERENCES `shift`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `shift_count_shift` ON `shift_count` (`shift_id`);--> statement-breakpoint
CREATE TABLE `spoiled_paper` (
	`paper_number` text PRIMARY KEY NOT NULL,
	`shift_id` integer NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`shift_id`) REFERENCES `shift`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `tariff` (
	`id` integer PRIMARY KEY NOT NULL,
	`fee_item_id` integer NOT NULL,
	`name` text NOT NULL,
	`rule` text NOT NULL,
	`from_date` text NOT NULL,
	`to_date` text,
	FOREIGN KEY (`fee_item_id`) REFERENCES `fee_item`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tariff_name` ON `tariff` (`fee_item_id`,`name`,`from_date`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`user_id` integer NOT NULL,
	`call` text NOT NULL,
	`request_id` text NOT NULL,
	`subject` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `draft` (
	`user_id` integer NOT NULL,
	`key` text NOT NULL,
	`value` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `key`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `property` (
	`id` integer PRIMARY KEY NOT NULL,
	`office_name` text NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `request` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`call` text NOT NULL,
	`input_hash` text NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `request_at` ON `request` (`at`);--> statement-breakpoint
CREATE TABLE `setting` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `station` (
	`id` integer PRIMARY KEY NOT NULL,
	`property_id` integer NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`property_id`) REFERENCES `property`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `user` (
	`id` integer PRIMARY KEY NOT NULL,
	`login` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`active` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "user_role" CHECK("user"."role" IN ('clerk','cashier','manager')),
	CONSTRAINT "user_active" CHECK("user"."active" IN (0,1))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_login` ON `user` (`login`);--> statement-breakpoint
CREATE TABLE `department_notice` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`number` text NOT NULL,
	`move_on` text NOT NULL,
	`attention` text DEFAULT '' NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by` integer NOT NULL,
	`due_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `move_in_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issued_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `department_notice_number` ON `department_notice` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `department_notice_case` ON `department_notice` (`case_id`);--> statement-breakpoint
CREATE TABLE `department_notice_line` (
	`id` integer PRIMARY KEY NOT NULL,
	`notice_id` integer NOT NULL,
	`department` text NOT NULL,
	`instruction` text NOT NULL,
	`acknowledged_by` text,
	`acknowledged_at` integer,
	`how` text,
	`reply` text DEFAULT '' NOT NULL,
	`recorded_by` integer,
	FOREIGN KEY (`notice_id`) REFERENCES `department_notice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `department_notice_line_once` ON `department_notice_line` (`notice_id`,`department`);--> statement-breakpoint
CREATE TABLE `import_batch` (
	`id` integer PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`report` text NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `lease` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`party_id` integer NOT NULL,
	`contract_number` text DEFAULT '' NOT NULL,
	`from_date` text,
	`to_date` text,
	`maximum_occupants` integer,
	`rent_fen` integer,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "lease_order" CHECK("lease"."from_date" IS NULL OR "lease"."to_date" IS NULL OR "lease"."from_date" <= "lease"."to_date")
);
--> statement-breakpoint
CREATE INDEX `lease_premises` ON `lease` (`premises_id`);--> statement-breakpoint
CREATE TABLE `move_in_case` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`mover_kind` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`party_id` integer,
	`opened_at` integer NOT NULL,
	`opened_by` integer NOT NULL,
	`closed_at` integer,
	`closed_by` integer,
	`reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `move_in_case_premises` ON `move_in_case` (`premises_id`);--> statement-breakpoint
CREATE INDEX `move_in_case_open` ON `move_in_case` (`opened_at`) WHERE state = 'open';--> statement-breakpoint
CREATE TABLE `move_in_step` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`data` text,
	`by` integer,
	`at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `move_in_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `move_in_step_once` ON `move_in_step` (`case_id`,`name`);--> statement-breakpoint
CREATE TABLE `occupancy` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`party_id` integer NOT NULL,
	`role` text NOT NULL,
	`lease_id` integer,
	`head_count` integer,
	`from_date` text,
	`to_date` text,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lease_id`) REFERENCES `lease`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `occupancy_premises` ON `occupancy` (`premises_id`);--> statement-breakpoint
CREATE INDEX `occupancy_party` ON `occupancy` (`party_id`);--> statement-breakpoint
CREATE TABLE `ownership` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`party_id` integer NOT NULL,
	`share_numerator` integer NOT NULL,
	`share_denominator` integer NOT NULL,
	`from_date` text,
	`to_date` text,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ownership_share" CHECK("ownership"."share_numerator" > 0 AND "ownership"."share_numerator" <= "ownership"."share_denominator")
);
--> statement-breakpoint
CREATE INDEX `ownership_premises` ON `ownership` (`premises_id`);--> statement-breakpoint
CREATE INDEX `ownership_party` ON `ownership` (`party_id`);--> statement-breakpoint
CREATE TABLE `party` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "party_kind" CHECK("party"."kind" IN ('person','company'))
);
--> statement-breakpoint
CREATE TABLE `party_document` (
	`id` integer PRIMARY KEY NOT NULL,
	`party_id` integer NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`valid_until` text,
	`checked_by` integer,
	`checked_at` integer,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`checked_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `party_document_once` ON `party_document` (`party_id`,`kind`,`number`);--> statement-breakpoint
CREATE INDEX `party_document_number` ON `party_document` (`number`);--> statement-breakpoint
CREATE TABLE `party_name` (
	`party_id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`pinyin` text NOT NULL,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `party_phone` (
	`id` integer PRIMARY KEY NOT NULL,
	`party_id` integer NOT NULL,
	`phone` text NOT NULL,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `party_phone_once` ON `party_phone` (`party_id`,`phone`);--> statement-breakpoint
CREATE TABLE `premises` (
	`id` integer PRIMARY KEY NOT NULL,
	`property_id` integer NOT NULL,
	`building` text NOT NULL,
	`unit` text NOT NULL,
	`room` text NOT NULL,
	`code` text NOT NULL,
	`use` text NOT NULL,
	`area_centi` integer NOT NULL,
	`state` text NOT NULL,
	`delivered_on` text,
	`remark` text DEFAULT '' NOT NULL,
	`sort_key` text NOT NULL,
	FOREIGN KEY (`property_id`) REFERENCES `property`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "premises_area" CHECK(typeof("premises"."area_centi") = 'integer' AND "premises"."area_centi" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `premises_code` ON `premises` (`property_id`,`code`);--> statement-breakpoint
CREATE INDEX `premises_sort` ON `premises` (`property_id`,`sort_key`);--> statement-breakpoint
CREATE TABLE `task` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`premises_id` integer,
	`party_id` integer,
	`charge_id` integer,
	`text` text NOT NULL,
	`due_on` text,
	`created_at` integer NOT NULL,
	`created_by` integer NOT NULL,
	`closed_at` integer,
	`closed_by` integer,
	`outcome` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `task_open` ON `task` (`due_on`) WHERE closed_at IS NULL;--> statement-breakpoint
CREATE INDEX `task_premises` ON `task` (`premises_id`);