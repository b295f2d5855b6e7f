CREATE TABLE `correction_slip` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`receipt_id` integer NOT NULL,
	`kind` text NOT NULL,
	`detail` text NOT NULL,
	`amount_fen` integer NOT NULL,
	`entry_id` integer,
	`reason` text NOT NULL,
	`approved_by` integer,
	`sealed_code_id` integer,
	`business_date` text NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`receipt_id`) REFERENCES `receipt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `ledger_entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sealed_code_id`) REFERENCES `sealed_code`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `correction_slip_number` ON `correction_slip` (`number`);--> statement-breakpoint
CREATE INDEX `correction_slip_receipt` ON `correction_slip` (`receipt_id`);--> statement-breakpoint
CREATE TABLE `deposit_payout` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`refund_id` integer NOT NULL,
	`entry_id` integer NOT NULL,
	`paid_fen` integer NOT NULL,
	`deducted_fen` integer NOT NULL,
	`way` text NOT NULL,
	`reference` text DEFAULT '' NOT NULL,
	`shift_id` integer,
	`business_date` text NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`refund_id`) REFERENCES `deposit_refund`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `ledger_entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`shift_id`) REFERENCES `shift`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deposit_payout_amounts" CHECK("deposit_payout"."paid_fen" >= 0 AND "deposit_payout"."deducted_fen" >= 0 AND "deposit_payout"."paid_fen" + "deposit_payout"."deducted_fen" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deposit_payout_number` ON `deposit_payout` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `deposit_payout_refund` ON `deposit_payout` (`refund_id`);--> statement-breakpoint
CREATE TABLE `deposit_refund_step` (
	`id` integer PRIMARY KEY NOT NULL,
	`refund_id` integer NOT NULL,
	`step` text NOT NULL,
	`data` text NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`refund_id`) REFERENCES `deposit_refund`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `deposit_refund_step_refund` ON `deposit_refund_step` (`refund_id`);--> statement-breakpoint
CREATE TABLE `invoice_request` (
	`id` integer PRIMARY KEY NOT NULL,
	`receipt_id` integer NOT NULL,
	`title` text NOT NULL,
	`tax_number` text NOT NULL,
	`email` text NOT NULL,
	`state` text NOT NULL,
	`number` text DEFAULT '' NOT NULL,
	`issued_on` text,
	`red_number` text DEFAULT '' NOT NULL,
	`red_on` text,
	`asked_at` integer NOT NULL,
	`asked_by` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` integer NOT NULL,
	FOREIGN KEY (`receipt_id`) REFERENCES `receipt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invoice_request_open` ON `invoice_request` (`receipt_id`) WHERE state IN ('asked', 'issued', 'exchanged');--> statement-breakpoint
CREATE UNIQUE INDEX `invoice_request_number` ON `invoice_request` (`number`) WHERE number <> '';--> statement-breakpoint
CREATE TABLE `money_claim` (
	`id` integer PRIMARY KEY NOT NULL,
	`money_id` integer NOT NULL,
	`receipt_id` integer NOT NULL,
	`amount_fen` integer NOT NULL,
	`evidence` text NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`money_id`) REFERENCES `unclaimed_money`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`receipt_id`) REFERENCES `receipt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "money_claim_amount" CHECK(typeof("money_claim"."amount_fen") = 'integer' AND "money_claim"."amount_fen" > 0)
);
--> statement-breakpoint
CREATE INDEX `money_claim_money` ON `money_claim` (`money_id`);--> statement-breakpoint
CREATE TABLE `money_handed_in` (
	`id` integer PRIMARY KEY NOT NULL,
	`hand_over_id` integer,
	`amount_fen` integer NOT NULL,
	`place` text NOT NULL,
	`slip_number` text NOT NULL,
	`handed_on` text NOT NULL,
	`arrived_on` text,
	`arrived_fen` integer,
	`arrived_by` integer,
	`entry_id` integer,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`hand_over_id`) REFERENCES `hand_over`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`arrived_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `ledger_entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "money_handed_in_amount" CHECK(typeof("money_handed_in"."amount_fen") = 'integer' AND "money_handed_in"."amount_fen" > 0)
);
--> statement-breakpoint
CREATE TABLE `receipt_check` (
	`receipt_id` integer PRIMARY KEY NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`receipt_id`) REFERENCES `receipt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `receipt_void` (
	`receipt_id` integer PRIMARY KEY NOT NULL,
	`entry_id` integer NOT NULL,
	`shift_id` integer NOT NULL,
	`reason` text NOT NULL,
	`approved_by` integer,
	`sealed_code_id` integer,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`receipt_id`) REFERENCES `receipt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `ledger_entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`shift_id`) REFERENCES `shift`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sealed_code_id`) REFERENCES `sealed_code`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sealed_code` (
	`id` integer PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`hash` text NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by` integer NOT NULL,
	`used_at` integer,
	`used_by` integer,
	`used_for` text DEFAULT '' NOT NULL,
	`confirmed_at` integer,
	`confirmed_by` integer,
	FOREIGN KEY (`issued_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`used_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sealed_code_label` ON `sealed_code` (`label`);--> statement-breakpoint
CREATE TABLE `statement_import` (
	`id` integer PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`file_name` text NOT NULL,
	`count` integer NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `stock_book` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`prefix` text NOT NULL,
	`width` integer NOT NULL,
	`first` integer NOT NULL,
	`last` integer NOT NULL,
	`received_on` text NOT NULL,
	`received_from` text NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stock_book_order" CHECK("stock_book"."first" <= "stock_book"."last")
);
--> statement-breakpoint
CREATE INDEX `stock_book_range` ON `stock_book` (`prefix`,`width`,`first`);--> statement-breakpoint
CREATE TABLE `stock_move` (
	`id` integer PRIMARY KEY NOT NULL,
	`book_id` integer NOT NULL,
	`move` text NOT NULL,
	`station_id` integer,
	`paper_number` text DEFAULT '' NOT NULL,
	`holder` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`book_id`) REFERENCES `stock_book`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`station_id`) REFERENCES `station`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `stock_move_book` ON `stock_move` (`book_id`);--> statement-breakpoint
CREATE TABLE `unclaimed_money` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` integer,
	`channel` text NOT NULL,
	`reference` text NOT NULL,
	`bank_date` text NOT NULL,
	`business_date` text NOT NULL,
	`amount_fen` integer NOT NULL,
	`channel_fee_fen` integer DEFAULT 0 NOT NULL,
	`payer_text` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`entry_id` integer NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `statement_import`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `ledger_entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unclaimed_money_amount" CHECK(typeof("unclaimed_money"."amount_fen") = 'integer' AND "unclaimed_money"."amount_fen" > 0 AND "unclaimed_money"."channel_fee_fen" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `unclaimed_money_reference` ON `unclaimed_money` (`channel`,`reference`);--> statement-breakpoint
CREATE INDEX `unclaimed_money_date` ON `unclaimed_money` (`bank_date`);--> statement-breakpoint
CREATE TABLE `__new_receipt` (
	`id` integer PRIMARY KEY NOT NULL,
	`property_id` integer NOT NULL,
	`kind` text NOT NULL,
	`reverses_receipt_id` integer,
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
	CONSTRAINT "receipt_total" CHECK(typeof("__new_receipt"."total_fen") = 'integer' AND CASE "__new_receipt"."kind" WHEN 'red' THEN "__new_receipt"."total_fen" < 0 ELSE "__new_receipt"."total_fen" > 0 END),
	CONSTRAINT "receipt_kind" CHECK("__new_receipt"."kind" IN ('fees','deposit','red') AND ("__new_receipt"."kind" = 'red') = ("__new_receipt"."reverses_receipt_id" IS NOT NULL)),
	CONSTRAINT "receipt_rounding" CHECK(typeof("__new_receipt"."rounding_fen") = 'integer' AND ("__new_receipt"."rounding_fen" >= 0 OR "__new_receipt"."kind" = 'red')),
	CONSTRAINT "receipt_change" CHECK("__new_receipt"."change_fen" >= 0 AND "__new_receipt"."change_fen" <= "__new_receipt"."tendered_fen")
);
--> statement-breakpoint
INSERT INTO `__new_receipt`("id", "property_id", "kind", "reverses_receipt_id", "year", "sequence", "number", "paper_number", "hand_written", "written_at", "entry_id", "premises_id", "payer_party_id", "payer_name", "total_fen", "rounding_fen", "tendered_fen", "change_fen", "shift_id", "user_id", "business_date", "at", "remark") SELECT "id", "property_id", "kind", NULL, "year", "sequence", "number", "paper_number", "hand_written", "written_at", "entry_id", "premises_id", "payer_party_id", "payer_name", "total_fen", "rounding_fen", "tendered_fen", "change_fen", "shift_id", "user_id", "business_date", "at", "remark" FROM `receipt`;--> statement-breakpoint
DROP TABLE `receipt`;--> statement-breakpoint
ALTER TABLE `__new_receipt` RENAME TO `receipt`;--> statement-breakpoint
CREATE UNIQUE INDEX `receipt_sequence` ON `receipt` (`property_id`,`kind`,`year`,`sequence`);--> statement-breakpoint
CREATE UNIQUE INDEX `receipt_number` ON `receipt` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `receipt_paper_number` ON `receipt` (`paper_number`) WHERE paper_number <> '';--> statement-breakpoint
CREATE INDEX `receipt_shift` ON `receipt` (`shift_id`);--> statement-breakpoint
CREATE INDEX `receipt_date` ON `receipt` (`business_date`);--> statement-breakpoint
CREATE INDEX `receipt_premises` ON `receipt` (`premises_id`);--> statement-breakpoint
CREATE INDEX `receipt_payer` ON `receipt` (`payer_party_id`) WHERE payer_party_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `receipt_reverses` ON `receipt` (`reverses_receipt_id`) WHERE reverses_receipt_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `__new_receipt_method` (
	`id` integer PRIMARY KEY NOT NULL,
	`receipt_id` integer NOT NULL,
	`method` text NOT NULL,
	`amount_fen` integer NOT NULL,
	`reference` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`receipt_id`) REFERENCES `receipt`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "receipt_method_amount" CHECK(typeof("__new_receipt_method"."amount_fen") = 'integer' AND "__new_receipt_method"."amount_fen" <> 0)
);
--> statement-breakpoint
INSERT INTO `__new_receipt_method`("id", "receipt_id", "method", "amount_fen", "reference") SELECT "id", "receipt_id", "method", "amount_fen", "reference" FROM `receipt_method`;--> statement-breakpoint
DROP TABLE `receipt_method`;--> statement-breakpoint
ALTER TABLE `__new_receipt_method` RENAME TO `receipt_method`;--> statement-breakpoint
CREATE INDEX `receipt_method_receipt` ON `receipt_method` (`receipt_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `receipt_method_reference` ON `receipt_method` (`method`,`reference`,`receipt_id`) WHERE reference <> '';--> statement-breakpoint
INSERT INTO `ledger_account` (`code`, `kind`) SELECT column1, column2 FROM (VALUES ('unclaimed', 'liability'), ('cheque', 'asset'), ('channel-fees', 'income'), ('deposit-kept', 'income')) WHERE EXISTS (SELECT 1 FROM `ledger_account`) AND column1 NOT IN (SELECT `code` FROM `ledger_account`);
