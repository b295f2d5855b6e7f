CREATE TABLE `receipt_sheet` (
	`paper_number` text PRIMARY KEY NOT NULL,
	`receipt_id` integer NOT NULL,
	`sheet` integer NOT NULL,
	FOREIGN KEY (`receipt_id`) REFERENCES `receipt`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `receipt_sheet_once` ON `receipt_sheet` (`receipt_id`,`sheet`);--> statement-breakpoint
CREATE TABLE `cash_move` (
	`id` integer PRIMARY KEY NOT NULL,
	`shift_id` integer NOT NULL,
	`kind` text NOT NULL,
	`amount_fen` integer NOT NULL,
	`reason` text NOT NULL,
	`paper_number` text DEFAULT '' NOT NULL,
	`handed_in_id` integer,
	`entry_id` integer,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`shift_id`) REFERENCES `shift`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`handed_in_id`) REFERENCES `money_handed_in`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `ledger_entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cash_move_amount" CHECK(typeof("cash_move"."amount_fen") = 'integer' AND "cash_move"."amount_fen" > 0)
);
--> statement-breakpoint
CREATE INDEX `cash_move_shift` ON `cash_move` (`shift_id`);--> statement-breakpoint
CREATE TABLE `desk_check_answer` (
	`id` integer PRIMARY KEY NOT NULL,
	`shift_id` integer NOT NULL,
	`item_id` integer NOT NULL,
	`done` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`shift_id`) REFERENCES `shift`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `desk_check_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `desk_check_answer_once` ON `desk_check_answer` (`shift_id`,`item_id`);--> statement-breakpoint
CREATE TABLE `desk_check_item` (
	`id` integer PRIMARY KEY NOT NULL,
	`moment` text NOT NULL,
	`text` text NOT NULL,
	`position` integer NOT NULL,
	`active` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `night_close` (
	`id` integer PRIMARY KEY NOT NULL,
	`shift_id` integer NOT NULL,
	`count_id` integer NOT NULL,
	`left_fen` integer NOT NULL,
	`handed_in_fen` integer NOT NULL,
	`slip_number` text NOT NULL,
	`remark` text NOT NULL,
	`sheet` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`shift_id`) REFERENCES `shift`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`count_id`) REFERENCES `shift_count`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "night_close_amounts" CHECK("night_close"."left_fen" >= 0 AND "night_close"."handed_in_fen" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `night_close_shift` ON `night_close` (`shift_id`);--> statement-breakpoint
CREATE TABLE `night_opening` (
	`night_close_id` integer PRIMARY KEY NOT NULL,
	`shift_id` integer NOT NULL,
	`counted_fen` integer NOT NULL,
	`witness_id` integer NOT NULL,
	`sheet` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`night_close_id`) REFERENCES `night_close`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`shift_id`) REFERENCES `shift`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`witness_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `night_opening_shift` ON `night_opening` (`shift_id`);--> statement-breakpoint
CREATE TABLE `over_short_case` (
	`id` integer PRIMARY KEY NOT NULL,
	`shift_id` integer NOT NULL,
	`method` text NOT NULL,
	`amount_fen` integer NOT NULL,
	`reason` text NOT NULL,
	`witness_id` integer,
	`decision` text DEFAULT '' NOT NULL,
	`decision_note` text DEFAULT '' NOT NULL,
	`decided_at` integer,
	`decided_by` integer,
	`at` integer NOT NULL,
	FOREIGN KEY (`shift_id`) REFERENCES `shift`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`witness_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `over_short_case_once` ON `over_short_case` (`shift_id`,`method`);--> statement-breakpoint
CREATE TABLE `over_short_settlement` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`correction_slip_id` integer NOT NULL,
	`amount_fen` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `over_short_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`correction_slip_id`) REFERENCES `correction_slip`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "over_short_settlement_amount" CHECK(typeof("over_short_settlement"."amount_fen") = 'integer' AND "over_short_settlement"."amount_fen" <> 0)
);
--> statement-breakpoint
CREATE INDEX `over_short_settlement_case` ON `over_short_settlement` (`case_id`);--> statement-breakpoint
CREATE TABLE `petty_cash_move` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`amount_fen` integer NOT NULL,
	`difference_fen` integer DEFAULT 0 NOT NULL,
	`reason` text NOT NULL,
	`paper_number` text DEFAULT '' NOT NULL,
	`entry_id` integer,
	`business_date` text NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `ledger_entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "petty_cash_move_amount" CHECK(typeof("petty_cash_move"."amount_fen") = 'integer' AND "petty_cash_move"."amount_fen" >= 0)
);
--> statement-breakpoint
CREATE TABLE `shift_method_count` (
	`count_id` integer NOT NULL,
	`method` text NOT NULL,
	`count` integer NOT NULL,
	`sum_fen` integer NOT NULL,
	`expected_count` integer NOT NULL,
	`expected_fen` integer NOT NULL,
	PRIMARY KEY(`count_id`, `method`),
	FOREIGN KEY (`count_id`) REFERENCES `shift_count`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `standing_instruction` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer,
	`party_id` integer,
	`text` text NOT NULL,
	`until_date` text,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	`ended_at` integer,
	`ended_by` integer,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `standing_instruction_premises` ON `standing_instruction` (`premises_id`) WHERE ended_at IS NULL;--> statement-breakpoint
CREATE INDEX `standing_instruction_party` ON `standing_instruction` (`party_id`) WHERE ended_at IS NULL;--> statement-breakpoint
CREATE INDEX `party_phone_phone` ON `party_phone` (`phone`);--> statement-breakpoint
INSERT INTO `ledger_account` (`code`, `kind`) SELECT column1, column2 FROM (VALUES ('petty-cash', 'asset'), ('petty-expense', 'income'), ('common:income', 'liability')) WHERE EXISTS (SELECT 1 FROM `ledger_account`) AND column1 NOT IN (SELECT `code` FROM `ledger_account`);
