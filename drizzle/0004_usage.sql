CREATE TABLE `charge_reading` (
	`charge_id` integer NOT NULL,
	`reading_id` integer NOT NULL,
	PRIMARY KEY(`charge_id`, `reading_id`),
	FOREIGN KEY (`charge_id`) REFERENCES `charge`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reading_id`) REFERENCES `meter_reading`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `charge_reading_reading` ON `charge_reading` (`reading_id`);--> statement-breakpoint
CREATE TABLE `charged_ahead` (
	`id` integer PRIMARY KEY NOT NULL,
	`run_id` integer NOT NULL,
	`premises_id` integer NOT NULL,
	`fee_item_id` integer NOT NULL,
	`offer_id` integer,
	`discount_fen` integer NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `billing_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fee_item_id`) REFERENCES `fee_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`offer_id`) REFERENCES `prepay_offer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `charged_ahead_run` ON `charged_ahead` (`run_id`);--> statement-breakpoint
CREATE INDEX `charged_ahead_premises` ON `charged_ahead` (`premises_id`);--> statement-breakpoint
CREATE TABLE `missed_reading` (
	`id` integer PRIMARY KEY NOT NULL,
	`round_id` integer NOT NULL,
	`meter_id` integer NOT NULL,
	`why` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `reading_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meter_id`) REFERENCES `meter`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `missed_reading_round` ON `missed_reading` (`round_id`,`meter_id`);--> statement-breakpoint
CREATE TABLE `month_card` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`fee_item_id` integer NOT NULL,
	`charge_id` integer NOT NULL,
	`plate` text NOT NULL,
	`card_number` text NOT NULL,
	`holder` text NOT NULL,
	`from_date` text NOT NULL,
	`to_date` text NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fee_item_id`) REFERENCES `fee_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`charge_id`) REFERENCES `charge`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "month_card_order" CHECK("month_card"."from_date" <= "month_card"."to_date")
);
--> statement-breakpoint
CREATE INDEX `month_card_plate` ON `month_card` (`plate`);--> statement-breakpoint
CREATE INDEX `month_card_to` ON `month_card` (`to_date`);--> statement-breakpoint
CREATE TABLE `prepay_offer` (
	`id` integer PRIMARY KEY NOT NULL,
	`fee_item_id` integer NOT NULL,
	`name` text NOT NULL,
	`months` integer NOT NULL,
	`gives` text NOT NULL,
	`size` integer NOT NULL,
	`from_date` text NOT NULL,
	`to_date` text,
	`refund_rule` text NOT NULL,
	`at` integer NOT NULL,
	`by` integer NOT NULL,
	FOREIGN KEY (`fee_item_id`) REFERENCES `fee_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "prepay_offer_size" CHECK("prepay_offer"."months" > 0 AND "prepay_offer"."size" > 0)
);
--> statement-breakpoint
CREATE TABLE `shared_cost_part` (
	`shared_cost_id` integer NOT NULL,
	`charge_id` integer NOT NULL,
	`weight` integer NOT NULL,
	PRIMARY KEY(`shared_cost_id`, `charge_id`),
	FOREIGN KEY (`shared_cost_id`) REFERENCES `shared_cost`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`charge_id`) REFERENCES `charge`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
DROP INDEX `charge_billed_once`;--> statement-breakpoint
CREATE UNIQUE INDEX `charge_billed_once` ON `charge` (`premises_id`,`fee_item_id`,`from_date`,`assignment_id`,`attempt`) WHERE kind IN ('billed', 'metered');--> statement-breakpoint
ALTER TABLE `shared_cost` ADD `scope` text DEFAULT '' NOT NULL;