CREATE TABLE `billing_undo` (
	`id` integer PRIMARY KEY NOT NULL,
	`run_id` integer NOT NULL,
	`premises_id` integer,
	`count` integer NOT NULL,
	`sum_fen` integer NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `billing_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `billing_undo_run` ON `billing_undo` (`run_id`);--> statement-breakpoint
CREATE TABLE `card_sale` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`fee_item_id` integer NOT NULL,
	`charge_id` integer NOT NULL,
	`card_number` text NOT NULL,
	`units` integer NOT NULL,
	`business_date` text NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fee_item_id`) REFERENCES `fee_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`charge_id`) REFERENCES `charge`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "card_sale_units" CHECK(typeof("card_sale"."units") = 'integer' AND "card_sale"."units" > 0)
);
--> statement-breakpoint
CREATE INDEX `card_sale_date` ON `card_sale` (`business_date`);--> statement-breakpoint
CREATE TABLE `dunning_contact` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`party_id` integer,
	`way` text NOT NULL,
	`happened_on` text NOT NULL,
	`text` text NOT NULL,
	`promised_on` text,
	`promised_fen` integer,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	`settled_at` integer,
	`settled_as` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `dunning_contact_premises` ON `dunning_contact` (`premises_id`);--> statement-breakpoint
CREATE INDEX `dunning_contact_promise` ON `dunning_contact` (`promised_on`) WHERE settled_at IS NULL AND promised_on IS NOT NULL;--> statement-breakpoint
CREATE TABLE `dunning_letter` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`level` integer NOT NULL,
	`premises_id` integer NOT NULL,
	`payer_name` text NOT NULL,
	`as_of` text NOT NULL,
	`pay_by` text NOT NULL,
	`principal_fen` integer NOT NULL,
	`late_fen` integer NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dunning_letter_number` ON `dunning_letter` (`number`);--> statement-breakpoint
CREATE INDEX `dunning_letter_premises` ON `dunning_letter` (`premises_id`);--> statement-breakpoint
CREATE TABLE `fee_reduction` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`fee_item_id` integer NOT NULL,
	`kind` text NOT NULL,
	`percent` integer NOT NULL,
	`from_date` text NOT NULL,
	`to_date` text,
	`reason` text NOT NULL,
	`approved_by` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fee_item_id`) REFERENCES `fee_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "fee_reduction_percent" CHECK(typeof("fee_reduction"."percent") = 'integer' AND "fee_reduction"."percent" >= 0 AND "fee_reduction"."percent" < 100)
);
--> statement-breakpoint
CREATE INDEX `fee_reduction_premises` ON `fee_reduction` (`premises_id`,`fee_item_id`);--> statement-breakpoint
CREATE TABLE `late_fee_claim` (
	`id` integer PRIMARY KEY NOT NULL,
	`charge_id` integer NOT NULL,
	`claim_charge_id` integer NOT NULL,
	`until` text NOT NULL,
	`amount_fen` integer NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`charge_id`) REFERENCES `charge`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claim_charge_id`) REFERENCES `charge`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `late_fee_claim_charge` ON `late_fee_claim` (`charge_id`);--> statement-breakpoint
CREATE TABLE `month_close` (
	`id` integer PRIMARY KEY NOT NULL,
	`month` text NOT NULL,
	`figures` text NOT NULL,
	`closed_at` integer NOT NULL,
	`closed_by` integer NOT NULL,
	`reopened_at` integer,
	`reopened_by` integer,
	`reopen_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`closed_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reopened_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `month_close_once` ON `month_close` (`month`) WHERE reopened_at IS NULL;--> statement-breakpoint
CREATE TABLE `reading_round` (
	`id` integer PRIMARY KEY NOT NULL,
	`meter_kind` text NOT NULL,
	`name` text NOT NULL,
	`read_on` text NOT NULL,
	`opened_at` integer NOT NULL,
	`opened_by` integer NOT NULL,
	`closed_at` integer,
	`closed_by` integer,
	FOREIGN KEY (`opened_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reading_round_open` ON `reading_round` (`meter_kind`) WHERE closed_at IS NULL;--> statement-breakpoint
CREATE TABLE `shared_cost` (
	`id` integer PRIMARY KEY NOT NULL,
	`fee_item_id` integer NOT NULL,
	`month` text NOT NULL,
	`description` text NOT NULL,
	`total_fen` integer NOT NULL,
	`share_by` text NOT NULL,
	`count` integer NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`fee_item_id`) REFERENCES `fee_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shared_cost_total" CHECK(typeof("shared_cost"."total_fen") = 'integer' AND "shared_cost"."total_fen" > 0)
);
--> statement-breakpoint
DROP INDEX `charge_billed_once`;--> statement-breakpoint
ALTER TABLE `charge` ADD `attempt` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `charge_billed_once` ON `charge` (`premises_id`,`fee_item_id`,`from_date`,`assignment_id`,`attempt`) WHERE kind = 'billed';--> statement-breakpoint
ALTER TABLE `meter` ADD `place` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `meter` ADD `turns_at` integer;--> statement-breakpoint
ALTER TABLE `meter` ADD `replaces_meter_id` integer;--> statement-breakpoint
ALTER TABLE `meter_reading` ADD `round_id` integer;--> statement-breakpoint
ALTER TABLE `meter_reading` ADD `state` text DEFAULT 'normal' NOT NULL;--> statement-breakpoint
ALTER TABLE `meter_reading` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `charge_adjustment` ADD `kind` text DEFAULT 'moved' NOT NULL;--> statement-breakpoint
ALTER TABLE `charge_adjustment` ADD `approved_by` integer REFERENCES user(id);--> statement-breakpoint
ALTER TABLE `fee_item` ADD `charging` text DEFAULT 'period' NOT NULL;--> statement-breakpoint
ALTER TABLE `fee_item` ADD `meter_kind` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `fee_item` ADD `active` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `fee_item` ADD `late_fee` text DEFAULT '' NOT NULL;