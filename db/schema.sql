-- The schema that the migrations in db/migration make, as MariaDB tells it: for reading, and for comparing with a
-- database at hand. A test compares it with the migrations. Nothing reads it to make a database.

CREATE TABLE `api_repeat` (
  `usr_id` bigint(20) NOT NULL,
  `repeat_key` varchar(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `fingerprint` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of method and arguments',
  `answer` varchar(1000) NOT NULL COMMENT 'never a secret',
  `created` datetime(6) NOT NULL,
  PRIMARY KEY (`usr_id`,`repeat_key`),
  KEY `api_repeat_created` (`created`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `attempt` (
  `campaign_id` bigint(20) NOT NULL,
  `contact_id` bigint(20) NOT NULL,
  `attempt_no` int(11) NOT NULL,
  `attempt_id` char(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'never reused; ChannelId at Asterisk',
  `usr_id` bigint(20) NOT NULL,
  `trunk_id` bigint(20) NOT NULL,
  `node_id` bigint(20) NOT NULL,
  `state` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `evidence_mark` varchar(255) CHARACTER SET ascii COLLATE ascii_general_ci DEFAULT NULL COMMENT 'where the channel''s evidence stood before it was sent',
  `claimed` datetime(6) NOT NULL,
  `answered` datetime(6) DEFAULT NULL,
  `ended` datetime(6) DEFAULT NULL,
  `disposition` varchar(16) CHARACTER SET ascii COLLATE ascii_general_ci DEFAULT NULL,
  `hangup_cause` int(11) DEFAULT NULL COMMENT 'Q.850',
  `technical_cause` varchar(64) DEFAULT NULL,
  `reserved` decimal(18,6) NOT NULL DEFAULT 0.000000 COMMENT 'of the credit, until it is settled',
  `cost` decimal(18,6) NOT NULL DEFAULT 0.000000,
  `tried` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'trunk_ids, before this one',
  `price` decimal(18,6) DEFAULT NULL COMMENT 'a minute, as the rate was at the claim; NULL = it costs nothing',
  `minimum` int(11) DEFAULT NULL COMMENT 'seconds',
  `increment` int(11) DEFAULT NULL COMMENT 'seconds',
  `asterisk` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'to which it was sent; empty = the only one',
  PRIMARY KEY (`campaign_id`,`contact_id`,`attempt_no`),
  UNIQUE KEY `attempt_id` (`attempt_id`),
  KEY `attempt_open` (`state`,`node_id`,`usr_id`,`campaign_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `audit` (
  `audit_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `at` datetime(6) NOT NULL,
  `usr_id` bigint(20) DEFAULT NULL,
  `action` varchar(64) NOT NULL,
  `subject` varchar(255) DEFAULT NULL COMMENT 'ids, never values that a client sent',
  `outcome` varchar(16) NOT NULL COMMENT 'done, refused or failed',
  PRIMARY KEY (`audit_id`),
  KEY `audit_usr` (`usr_id`,`audit_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `call_step` (
  `attempt_id` char(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `step_no` int(11) NOT NULL COMMENT 'from 1',
  `node` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `type` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the node',
  `result` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'how the call left it',
  `digits` varchar(32) CHARACTER SET ascii COLLATE ascii_general_ci DEFAULT NULL COMMENT 'pressed or entered',
  `recording` varchar(64) CHARACTER SET ascii COLLATE ascii_general_ci DEFAULT NULL COMMENT 'file in recorded of ICTB_ASTERISK_DIR',
  `created` datetime(6) NOT NULL,
  PRIMARY KEY (`attempt_id`,`step_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `calling_profile` (
  `usr_id` bigint(20) NOT NULL COMMENT '0 = of the system: it holds for users who have none of their own',
  `profile` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `weekdays` varchar(11) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'of the profile custom, such as 09:00-18:00; NULL = closed',
  `saturdays` varchar(11) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `sundays` varchar(11) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `calls_day` int(11) DEFAULT NULL COMMENT 'to one number in 24 hours; NULL = any',
  `calls_week` int(11) DEFAULT NULL COMMENT 'to one number in seven days; NULL = any',
  PRIMARY KEY (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `campaign_contact` (
  `campaign_id` bigint(20) NOT NULL,
  `contact_id` bigint(20) NOT NULL,
  `phone` varchar(15) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `status` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `reason` varchar(100) DEFAULT NULL COMMENT 'why it is not dialled, or what went wrong',
  `answered_by` varchar(8) CHARACTER SET ascii COLLATE ascii_general_ci DEFAULT NULL,
  `response` varchar(255) DEFAULT NULL COMMENT 'key pressed ...',
  `dnc` tinyint(1) NOT NULL DEFAULT 0 COMMENT 'opted out in this campaign',
  `attempts` int(11) NOT NULL DEFAULT 0 COMMENT 'that count towards contact_repeat',
  `sends` int(11) NOT NULL DEFAULT 0 COMMENT 'attempt_no of the last attempt, proven unstarted ones included',
  `start_time` datetime(6) DEFAULT NULL,
  `answer_time` datetime(6) DEFAULT NULL,
  `end_time` datetime(6) DEFAULT NULL,
  `hangup_cause` int(11) DEFAULT NULL COMMENT 'Q.850',
  `cost` decimal(18,6) NOT NULL DEFAULT 0.000000,
  `due` datetime(6) DEFAULT NULL COMMENT 'not before',
  `expires` datetime(6) DEFAULT NULL COMMENT 'no attempt from then on',
  `transfer` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'interactive: answered, busy, no-answer, failed, abandoned',
  PRIMARY KEY (`campaign_id`,`contact_id`),
  KEY `campaign_contact_phone` (`campaign_id`,`phone`),
  KEY `campaign_contact_contact` (`contact_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `campaign_stat` (
  `campaign_id` bigint(20) NOT NULL,
  `slot` bigint(20) NOT NULL,
  `status` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of contacts; human, machine; or why:<reason>',
  `total` bigint(20) NOT NULL,
  PRIMARY KEY (`campaign_id`,`slot`,`status`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `capped_number` (
  `phone` varchar(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`phone`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `dnc` (
  `contact_dnc_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `usr_id` bigint(20) NOT NULL,
  `phone` varchar(15) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `phone_form` varchar(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'unknown' COMMENT 'international, given or unknown',
  `email` varchar(254) DEFAULT NULL,
  `source` varchar(32) NOT NULL COMMENT 'api, import, key (pressed in a call) ...',
  `created` datetime(6) NOT NULL,
  `attempt_id` char(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'the call in which the key was pressed',
  `tail` varchar(7) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS (right(`phone`,7)) STORED COMMENT 'by which entries of one number are found, however it was written',
  `own_digits` int(11) GENERATED ALWAYS AS (least(10,if(`phone_form` = 'international',char_length(`phone`),if(left(trim(leading '0' from `phone`),1) = '8' and char_length(trim(leading '0' from substr(trim(leading '0' from `phone`),2))) >= 8,char_length(trim(leading '0' from substr(trim(leading '0' from `phone`),2))),char_length(trim(leading '0' from `phone`)))))) STORED COMMENT 'last digits that belong to the number without country code and prefix, 10 at most',
  PRIMARY KEY (`contact_dnc_id`),
  UNIQUE KEY `dnc_email` (`email`,`usr_id`),
  UNIQUE KEY `dnc_phone` (`phone`,`usr_id`,`phone_form`),
  KEY `dnc_tail` (`tail`,`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `inbound_call` (
  `inbound_call_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `call_id` char(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of its call_steps, its recordings, its opt-out',
  `asterisk` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `channel_id` varchar(150) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Uniqueid',
  `did_id` bigint(20) DEFAULT NULL COMMENT 'one of both',
  `accessnumber_id` bigint(20) DEFAULT NULL,
  `usr_id` bigint(20) DEFAULT NULL COMMENT 'NULL = an access number of everybody''s, and nobody has proved who they are',
  `number` varchar(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'that was dialled',
  `caller` varchar(15) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'NULL = withheld, or no number',
  `started` datetime(6) NOT NULL,
  `ended` datetime(6) DEFAULT NULL,
  `result` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`inbound_call_id`),
  UNIQUE KEY `call_id` (`call_id`),
  KEY `inbound_call_usr` (`usr_id`,`inbound_call_id`),
  KEY `inbound_call_open` (`ended`,`started`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `installation` (
  `installation_id` char(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the only row',
  `mark` bigint(20) NOT NULL COMMENT 'counts up while nodes run; a backup has an earlier one',
  `held` datetime(6) DEFAULT NULL COMMENT 'since when nothing is dialled because this is a restored backup; NULL = it is not held',
  `reason` varchar(255) DEFAULT NULL COMMENT 'by what it was recognised as one',
  PRIMARY KEY (`installation_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `lost_call` (
  `attempt_id` char(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `campaign_id` bigint(20) NOT NULL,
  `contact_id` bigint(20) NOT NULL COMMENT 'as it was before the backup was restored',
  `phone` varchar(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `called` datetime(6) NOT NULL,
  PRIMARY KEY (`attempt_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `node` (
  `node_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `name` varchar(64) NOT NULL,
  `epoch` bigint(20) NOT NULL,
  `lease_until` datetime(6) NOT NULL,
  PRIMARY KEY (`node_id`),
  UNIQUE KEY `name` (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `number_call` (
  `phone` varchar(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `called` datetime(6) NOT NULL,
  `attempt_id` char(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`phone`,`called`,`attempt_id`),
  KEY `number_call_called` (`called`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `rate` (
  `rate_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `prefix` varchar(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what numbers begin with; empty = every number',
  `description` varchar(255) DEFAULT NULL,
  `price` decimal(18,6) NOT NULL COMMENT 'a minute',
  `minimum` int(11) NOT NULL COMMENT 'seconds that an answered call is billed at least',
  `increment` int(11) NOT NULL COMMENT 'seconds; one that has begun is billed whole',
  `created` datetime(6) NOT NULL,
  PRIMARY KEY (`rate_id`),
  UNIQUE KEY `rate_prefix` (`prefix`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `ready` (
  `campaign_id` bigint(20) NOT NULL,
  `due` datetime(6) NOT NULL,
  `contact_id` bigint(20) NOT NULL,
  `reason` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'why it waits beyond its turn; NULL = it does not',
  `tried` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'trunk_ids',
  PRIMARY KEY (`campaign_id`,`due`,`contact_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `role` (
  `role_id` int(11) NOT NULL,
  `name` varchar(32) NOT NULL,
  `description` varchar(255) NOT NULL,
  PRIMARY KEY (`role_id`),
  UNIQUE KEY `name` (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `role_permission` (
  `role_id` int(11) NOT NULL,
  `permission` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`role_id`,`permission`),
  CONSTRAINT `role_permission_role` FOREIGN KEY (`role_id`) REFERENCES `role` (`role_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `tariff` (
  `tariff_id` int(11) NOT NULL,
  `version` bigint(20) NOT NULL,
  PRIMARY KEY (`tariff_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `transfer_hour` (
  `campaign_id` bigint(20) NOT NULL,
  `hour` datetime NOT NULL COMMENT 'its beginning',
  `slot` bigint(20) NOT NULL COMMENT 'the node that counts',
  `answered` int(11) NOT NULL,
  `asked` int(11) NOT NULL,
  `not_taken` int(11) NOT NULL,
  PRIMARY KEY (`campaign_id`,`hour`,`slot`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `transfer_leg` (
  `attempt_id` char(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `leg_no` int(11) NOT NULL COMMENT 'from 1',
  `phone` varchar(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `reserved` decimal(18,6) NOT NULL COMMENT 'of the credit, until it is settled',
  `price` decimal(18,6) NOT NULL COMMENT 'a minute, as the rate was when it was reserved',
  `minimum` int(11) NOT NULL COMMENT 'seconds',
  `increment` int(11) NOT NULL COMMENT 'seconds',
  `created` datetime(6) NOT NULL COMMENT 'when it was reserved',
  `cost` decimal(18,6) DEFAULT NULL COMMENT 'NULL = not settled yet',
  PRIMARY KEY (`attempt_id`,`leg_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `trunk` (
  `trunk_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `name` varchar(64) NOT NULL,
  `technology` varchar(16) NOT NULL COMMENT 'asterisk or sandbox',
  `dialstring` varchar(255) DEFAULT NULL COMMENT '{number} stands for the number; NULL = made of the host',
  `cps` decimal(8,2) NOT NULL COMMENT 'calls a second',
  `channel` int(11) NOT NULL COMMENT 'calls in flight',
  `active` tinyint(1) NOT NULL DEFAULT 1,
  `host` varchar(253) CHARACTER SET ascii COLLATE ascii_general_ci DEFAULT NULL COMMENT 'ICTB makes the SIP endpoint',
  `port` int(11) DEFAULT NULL COMMENT 'NULL = 5060',
  `username` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `secret` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'readable: Asterisk answers challenges with it',
  `dtmf_mode` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'auto' COMMENT 'as Asterisk calls it',
  `in_flight` int(11) NOT NULL DEFAULT 0 COMMENT 'open attempts of all nodes, kept by claim and settlement',
  `asterisk` varchar(1023) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'names with commas between them; NULL or empty = every one',
  PRIMARY KEY (`trunk_id`),
  UNIQUE KEY `name` (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `route` (
  `route_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `prefix` varchar(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'digits; empty = every number',
  `trunk_id` bigint(20) NOT NULL,
  `priority` int(11) NOT NULL COMMENT 'lower first',
  PRIMARY KEY (`route_id`),
  UNIQUE KEY `route_prefix` (`prefix`,`trunk_id`),
  KEY `route_trunk` (`trunk_id`),
  CONSTRAINT `route_trunk` FOREIGN KEY (`trunk_id`) REFERENCES `trunk` (`trunk_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `usr` (
  `usr_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `username` varchar(64) NOT NULL,
  `passwd` varchar(255) NOT NULL COMMENT 'Argon2id hash, never the password',
  `pincode` varchar(255) DEFAULT NULL COMMENT 'Argon2id hash',
  `active` tinyint(1) NOT NULL DEFAULT 1,
  `role_id` int(11) NOT NULL,
  `first_name` varchar(100) DEFAULT NULL,
  `last_name` varchar(100) DEFAULT NULL,
  `phone` varchar(32) DEFAULT NULL,
  `mobile` varchar(32) DEFAULT NULL,
  `email` varchar(254) DEFAULT NULL,
  `address` varchar(255) DEFAULT NULL,
  `company` varchar(100) DEFAULT NULL,
  `country` char(2) CHARACTER SET ascii COLLATE ascii_general_ci DEFAULT NULL COMMENT 'ISO 3166',
  `language` varchar(35) CHARACTER SET ascii COLLATE ascii_general_ci DEFAULT NULL COMMENT 'BCP 47',
  `timezone` varchar(64) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL DEFAULT 'UTC' COMMENT 'IANA',
  `created` datetime(6) NOT NULL,
  `deleted` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`usr_id`),
  UNIQUE KEY `username` (`username`),
  KEY `usr_role` (`role_id`),
  CONSTRAINT `usr_role` FOREIGN KEY (`role_id`) REFERENCES `role` (`role_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `accessnumber` (
  `accessnumber_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `usr_id` bigint(20) DEFAULT NULL COMMENT 'NULL = nobody''s yet',
  `name` varchar(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the number',
  `description` varchar(255) DEFAULT NULL,
  `created` datetime(6) NOT NULL,
  PRIMARY KEY (`accessnumber_id`),
  UNIQUE KEY `name` (`name`),
  KEY `accessnumber_usr` (`usr_id`),
  CONSTRAINT `accessnumber_usr` FOREIGN KEY (`usr_id`) REFERENCES `usr` (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `api_key` (
  `api_key_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `usr_id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `key_hash` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of the key that the client holds',
  `created` datetime(6) NOT NULL,
  PRIMARY KEY (`api_key_id`),
  UNIQUE KEY `key_hash` (`key_hash`),
  KEY `api_key_usr` (`usr_id`,`api_key_id`),
  CONSTRAINT `api_key_usr` FOREIGN KEY (`usr_id`) REFERENCES `usr` (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `contact` (
  `contact_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `usr_id` bigint(20) NOT NULL,
  `phone` varchar(15) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `phone_form` varchar(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'unknown' COMMENT 'international, given or unknown',
  `email` varchar(254) DEFAULT NULL,
  `first_name` varchar(100) DEFAULT NULL,
  `last_name` varchar(100) DEFAULT NULL,
  `address` varchar(255) DEFAULT NULL,
  `custom1` varchar(255) DEFAULT NULL,
  `custom2` varchar(255) DEFAULT NULL,
  `custom3` varchar(255) DEFAULT NULL,
  `description` varchar(255) DEFAULT NULL,
  `created` datetime(6) NOT NULL,
  `contact_import_id` bigint(20) DEFAULT NULL,
  `remote_id` varchar(64) DEFAULT NULL COMMENT 'its id in the other program',
  `remote_module` varchar(64) DEFAULT NULL COMMENT 'the other program, or a part of it',
  PRIMARY KEY (`contact_id`),
  KEY `contact_usr` (`usr_id`,`contact_id`),
  KEY `contact_import` (`contact_import_id`),
  KEY `contact_phone` (`usr_id`,`phone`),
  CONSTRAINT `contact_usr` FOREIGN KEY (`usr_id`) REFERENCES `usr` (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `contact_group` (
  `contact_group_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `usr_id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `description` varchar(255) DEFAULT NULL,
  `created` datetime(6) NOT NULL,
  PRIMARY KEY (`contact_group_id`),
  KEY `contact_group_usr` (`usr_id`),
  CONSTRAINT `contact_group_usr` FOREIGN KEY (`usr_id`) REFERENCES `usr` (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `campaign` (
  `campaign_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `usr_id` bigint(20) NOT NULL,
  `kind` varchar(24) NOT NULL COMMENT 'voice, ivr, fax ...: says what message is the id of',
  `name` varchar(100) NOT NULL,
  `status` varchar(16) NOT NULL,
  `contact_group_id` bigint(20) NOT NULL,
  `message` bigint(20) NOT NULL,
  `contact_repeat` int(11) NOT NULL DEFAULT 1 COMMENT 'attempts per contact',
  `campaign_mode` varchar(16) NOT NULL DEFAULT 'outbound',
  `am_action` varchar(16) NOT NULL DEFAULT 'disable',
  `am_message` bigint(20) DEFAULT NULL,
  `amd_arguments` varchar(80) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'of AMD(), in its order; NULL = ICTB listens itself',
  `caller_id` varchar(15) CHARACTER SET ascii COLLATE ascii_general_ci DEFAULT NULL,
  `channel` int(11) DEFAULT NULL COMMENT 'calls in flight; NULL = as the trunk allows',
  `cps` decimal(8,2) DEFAULT NULL COMMENT 'calls a second; NULL = as the trunk allows',
  `retry_delay` int(11) NOT NULL COMMENT 'minutes',
  `dnc_key` char(1) NOT NULL DEFAULT '9',
  `timezone` varchar(64) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  `gathered_to` bigint(20) NOT NULL DEFAULT 0 COMMENT 'last contact_id taken over from the group',
  `gather_until` bigint(20) NOT NULL DEFAULT 0 COMMENT 'highest contact_id that the group had at the start',
  `created` datetime(6) NOT NULL,
  `started` datetime(6) DEFAULT NULL,
  `ended` datetime(6) DEFAULT NULL,
  `message_version` int(11) DEFAULT NULL COMMENT 'of an IVR or a reminder message; taken at the first start and kept',
  `extension_key` char(1) CHARACTER SET ascii COLLATE ascii_general_ci DEFAULT NULL COMMENT 'interactive: the key that asks for the extension',
  `extension_id` bigint(20) DEFAULT NULL,
  `appointment_type` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'reminder: individual or group',
  `appointment_field` int(11) DEFAULT NULL COMMENT '1 to 3: the contact''s custom field that holds its appointment',
  `reminder_hours` int(11) DEFAULT NULL COMMENT 'before the appointment, to call',
  `reminder_expiry_hours` int(11) DEFAULT NULL COMMENT 'before the appointment, after which no call is made',
  `additions` int(11) NOT NULL DEFAULT 0 COMMENT 'rows in campaign_addition',
  `next_at` datetime(6) DEFAULT NULL COMMENT 'when its schedule starts it, or stops it where it runs',
  `hold` varchar(500) DEFAULT NULL COMMENT 'why its schedule did not start it the last time',
  `own_zone` tinyint(1) NOT NULL DEFAULT 0 COMMENT 'whether the client named the timezone; else it is the user''s',
  `paused_for` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'credit: goes on after a payment; NULL = a user paused it',
  `retry_delay_busy` int(11) DEFAULT NULL COMMENT 'minutes; NULL = as retry_delay',
  `retry_delay_congestion` int(11) DEFAULT NULL COMMENT 'minutes before the second try, doubled for each further; NULL = as retry_delay',
  `repeat_after` int(11) NOT NULL DEFAULT 24 COMMENT 'hours after which a permanent campaign calls a reached number again',
  `trial_of` bigint(20) DEFAULT NULL COMMENT 'one call by which the owner tries that campaign; NULL = a campaign like any other',
  PRIMARY KEY (`campaign_id`),
  KEY `campaign_usr` (`usr_id`,`campaign_id`),
  KEY `campaign_status` (`status`),
  KEY `campaign_group` (`contact_group_id`),
  KEY `campaign_next` (`next_at`),
  CONSTRAINT `campaign_group` FOREIGN KEY (`contact_group_id`) REFERENCES `contact_group` (`contact_group_id`),
  CONSTRAINT `campaign_usr` FOREIGN KEY (`usr_id`) REFERENCES `usr` (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `campaign_addition` (
  `campaign_addition_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `campaign_id` bigint(20) NOT NULL,
  `contact_group_id` bigint(20) NOT NULL COMMENT 'in which they stand',
  `contact_import_id` bigint(20) DEFAULT NULL COMMENT 'NULL = all of that group',
  `taken_to` bigint(20) NOT NULL DEFAULT 0 COMMENT 'last contact_id taken over',
  `until_contact_id` bigint(20) NOT NULL COMMENT 'highest contact_id at the time',
  `created` datetime(6) NOT NULL,
  PRIMARY KEY (`campaign_addition_id`),
  KEY `campaign_addition_campaign` (`campaign_id`,`campaign_addition_id`),
  CONSTRAINT `campaign_addition_campaign` FOREIGN KEY (`campaign_id`) REFERENCES `campaign` (`campaign_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `campaign_schedule` (
  `campaign_id` bigint(20) NOT NULL,
  `weekdays` varchar(16) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL COMMENT '1 = Sunday to 7 = Saturday: 2,3,4,5,6',
  `start_time` char(5) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL COMMENT '10:40',
  `stop_time` char(5) CHARACTER SET ascii COLLATE ascii_general_ci DEFAULT NULL,
  PRIMARY KEY (`campaign_id`),
  CONSTRAINT `campaign_schedule_campaign` FOREIGN KEY (`campaign_id`) REFERENCES `campaign` (`campaign_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `contact_group_member` (
  `contact_group_id` bigint(20) NOT NULL,
  `contact_id` bigint(20) NOT NULL,
  PRIMARY KEY (`contact_group_id`,`contact_id`),
  KEY `contact_group_member_contact` (`contact_id`),
  CONSTRAINT `contact_group_member_contact` FOREIGN KEY (`contact_id`) REFERENCES `contact` (`contact_id`) ON DELETE CASCADE,
  CONSTRAINT `contact_group_member_group` FOREIGN KEY (`contact_group_id`) REFERENCES `contact_group` (`contact_group_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `contact_import` (
  `contact_import_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `usr_id` bigint(20) NOT NULL,
  `contact_group_id` bigint(20) DEFAULT NULL COMMENT 'NULL = into the do-not-call list',
  `file_name` varchar(100) NOT NULL COMMENT 'as the client called it',
  `node` varchar(64) NOT NULL COMMENT 'which loads it, and sweeps it up after a crash',
  `state` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'loading or published',
  `imported` int(11) NOT NULL DEFAULT 0,
  `duplicates` int(11) NOT NULL DEFAULT 0,
  `rejected` int(11) NOT NULL DEFAULT 0,
  `created` datetime(6) NOT NULL,
  PRIMARY KEY (`contact_import_id`),
  KEY `contact_import_usr` (`usr_id`,`contact_import_id`),
  CONSTRAINT `contact_import_usr` FOREIGN KEY (`usr_id`) REFERENCES `usr` (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `contact_import_error` (
  `contact_import_id` bigint(20) NOT NULL,
  `row_no` bigint(20) NOT NULL COMMENT 'line of the file, from 1',
  `reason` varchar(255) NOT NULL,
  `content` varchar(500) NOT NULL COMMENT 'the row, cut',
  PRIMARY KEY (`contact_import_id`,`row_no`),
  CONSTRAINT `contact_import_error_import` FOREIGN KEY (`contact_import_id`) REFERENCES `contact_import` (`contact_import_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `credit` (
  `usr_id` bigint(20) NOT NULL,
  `amount` decimal(18,6) NOT NULL,
  `tokens` double NOT NULL DEFAULT 1 COMMENT 'calls that the user''s calls per second allowed at that time',
  `tokens_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`usr_id`),
  CONSTRAINT `credit_usr` FOREIGN KEY (`usr_id`) REFERENCES `usr` (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `did` (
  `did_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `usr_id` bigint(20) DEFAULT NULL COMMENT 'NULL = nobody''s yet',
  `name` varchar(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the number',
  `description` varchar(255) DEFAULT NULL,
  `created` datetime(6) NOT NULL,
  `extension_id` bigint(20) DEFAULT NULL COMMENT 'calls ring it',
  `ivr_id` bigint(20) DEFAULT NULL COMMENT 'calls follow it; of both one at the most',
  PRIMARY KEY (`did_id`),
  UNIQUE KEY `name` (`name`),
  KEY `did_usr` (`usr_id`),
  KEY `did_ivr` (`ivr_id`),
  CONSTRAINT `did_usr` FOREIGN KEY (`usr_id`) REFERENCES `usr` (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `disposition` (
  `disposition_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `usr_id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `description` varchar(255) DEFAULT NULL,
  `remote_disp_id` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL COMMENT 'its id in the other program',
  `remote_module` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '' COMMENT 'the other program, or a part of it',
  `created` datetime(6) NOT NULL,
  PRIMARY KEY (`disposition_id`),
  UNIQUE KEY `disposition_remote` (`usr_id`,`remote_module`,`remote_disp_id`),
  KEY `disposition_usr` (`usr_id`,`disposition_id`),
  CONSTRAINT `disposition_usr` FOREIGN KEY (`usr_id`) REFERENCES `usr` (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `campaign_disposition` (
  `campaign_id` bigint(20) NOT NULL,
  `contact_id` bigint(20) NOT NULL,
  `disposition_id` bigint(20) NOT NULL,
  `created` datetime(6) NOT NULL,
  PRIMARY KEY (`campaign_id`,`contact_id`),
  KEY `campaign_disposition_disposition` (`disposition_id`),
  CONSTRAINT `campaign_disposition_disposition` FOREIGN KEY (`disposition_id`) REFERENCES `disposition` (`disposition_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `document` (
  `document_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `usr_id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `sha256` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the fax pages, a TIFF: their name in the media directory',
  `pages` int(11) NOT NULL,
  `warning` varchar(255) DEFAULT NULL COMMENT 'what was not drawn, as a sentence',
  `created` datetime(6) NOT NULL,
  PRIMARY KEY (`document_id`),
  KEY `document_usr` (`usr_id`,`document_id`),
  CONSTRAINT `document_usr` FOREIGN KEY (`usr_id`) REFERENCES `usr` (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `extension` (
  `extension_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `usr_id` bigint(20) NOT NULL,
  `name` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'digits; #5 = a number that was given up',
  `ha1` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'MD5 of name, realm and secret; empty = deleted',
  `dialstring` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL COMMENT 'NULL = PJSIP/<name>',
  `created` datetime(6) NOT NULL,
  `deleted` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`extension_id`),
  UNIQUE KEY `name` (`name`),
  KEY `extension_usr` (`usr_id`,`extension_id`),
  CONSTRAINT `extension_usr` FOREIGN KEY (`usr_id`) REFERENCES `usr` (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `ivr` (
  `ivr_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `usr_id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `description` varchar(255) DEFAULT NULL,
  `version` int(11) NOT NULL COMMENT 'the newest',
  `created` datetime(6) NOT NULL,
  PRIMARY KEY (`ivr_id`),
  KEY `ivr_usr` (`usr_id`,`ivr_id`),
  CONSTRAINT `ivr_usr` FOREIGN KEY (`usr_id`) REFERENCES `usr` (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `ivr_version` (
  `ivr_id` bigint(20) NOT NULL,
  `version` int(11) NOT NULL COMMENT 'from 1',
  `content` mediumtext NOT NULL COMMENT 'JSON: the flow',
  `created` datetime(6) NOT NULL,
  PRIMARY KEY (`ivr_id`,`version`),
  CONSTRAINT `ivr_version_ivr` FOREIGN KEY (`ivr_id`) REFERENCES `ivr` (`ivr_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `ivrmessage` (
  `ivrmessage_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `usr_id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `description` varchar(255) DEFAULT NULL,
  `version` int(11) NOT NULL COMMENT 'the newest',
  `created` datetime(6) NOT NULL,
  PRIMARY KEY (`ivrmessage_id`),
  KEY `ivrmessage_usr` (`usr_id`,`ivrmessage_id`),
  CONSTRAINT `ivrmessage_usr` FOREIGN KEY (`usr_id`) REFERENCES `usr` (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `ivrmessage_version` (
  `ivrmessage_id` bigint(20) NOT NULL,
  `version` int(11) NOT NULL COMMENT 'from 1',
  `content` mediumtext NOT NULL COMMENT 'JSON: parts and keys',
  `created` datetime(6) NOT NULL,
  PRIMARY KEY (`ivrmessage_id`,`version`),
  CONSTRAINT `ivrmessage_version_message` FOREIGN KEY (`ivrmessage_id`) REFERENCES `ivrmessage` (`ivrmessage_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `ledger` (
  `ledger_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `usr_id` bigint(20) NOT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL COMMENT 'payment, reserve, release, charge',
  `amount` decimal(18,6) NOT NULL,
  `attempt_id` char(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `created` datetime(6) NOT NULL,
  `leg_no` int(11) NOT NULL DEFAULT 0 COMMENT '0 = the call itself; which of its transfers',
  PRIMARY KEY (`ledger_id`),
  KEY `ledger_usr` (`usr_id`,`ledger_id`),
  CONSTRAINT `ledger_usr` FOREIGN KEY (`usr_id`) REFERENCES `usr` (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `number_reading` (
  `usr_id` bigint(20) NOT NULL,
  `country` char(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'ISO 3166',
  `contacts_to` bigint(20) NOT NULL DEFAULT 0 COMMENT 'last contact_id that was read',
  `entries_to` bigint(20) NOT NULL DEFAULT 0 COMMENT 'last contact_dnc_id that was read',
  `created` datetime(6) NOT NULL,
  PRIMARY KEY (`usr_id`),
  CONSTRAINT `number_reading_usr` FOREIGN KEY (`usr_id`) REFERENCES `usr` (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `payment` (
  `payment_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `usr_id` bigint(20) NOT NULL,
  `value` decimal(18,6) NOT NULL COMMENT 'negative = a correction or a repayment',
  `type` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'cash, cheque, online, other',
  `description` varchar(255) DEFAULT NULL,
  `paid_date` date NOT NULL,
  `made_by` bigint(20) NOT NULL COMMENT 'the administrator''s usr_id',
  `created` datetime(6) NOT NULL,
  PRIMARY KEY (`payment_id`),
  KEY `payment_usr` (`usr_id`,`payment_id`),
  CONSTRAINT `payment_usr` FOREIGN KEY (`usr_id`) REFERENCES `usr` (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `recording` (
  `recording_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `usr_id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `sha256` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the converted audio; its file name in the media directory',
  `length_ms` bigint(20) NOT NULL,
  `created` datetime(6) NOT NULL,
  PRIMARY KEY (`recording_id`),
  KEY `recording_usr` (`usr_id`,`recording_id`),
  CONSTRAINT `recording_usr` FOREIGN KEY (`usr_id`) REFERENCES `usr` (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `spend` (
  `usr_id` bigint(20) NOT NULL,
  `quarter` datetime NOT NULL COMMENT 'its beginning; every zone''s hours and days begin with one',
  `amount` decimal(18,6) NOT NULL,
  PRIMARY KEY (`usr_id`,`quarter`),
  CONSTRAINT `spend_usr` FOREIGN KEY (`usr_id`) REFERENCES `usr` (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `template` (
  `template_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `usr_id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `description` varchar(255) DEFAULT NULL,
  `subject` varchar(255) NOT NULL,
  `body` mediumtext NOT NULL COMMENT 'HTML, cleaned',
  `body_alt` mediumtext NOT NULL COMMENT 'the same as text',
  `created` datetime(6) NOT NULL,
  PRIMARY KEY (`template_id`),
  KEY `template_usr` (`usr_id`,`template_id`),
  CONSTRAINT `template_usr` FOREIGN KEY (`usr_id`) REFERENCES `usr` (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `template_attachment` (
  `template_attachment_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `template_id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `content` mediumblob NOT NULL,
  `bytes` bigint(20) NOT NULL,
  `created` datetime(6) NOT NULL,
  PRIMARY KEY (`template_attachment_id`),
  KEY `template_attachment_template` (`template_id`),
  CONSTRAINT `template_attachment_template` FOREIGN KEY (`template_id`) REFERENCES `template` (`template_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `text` (
  `text_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `usr_id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `description` varchar(255) DEFAULT NULL,
  `data` varchar(2000) NOT NULL,
  `created` datetime(6) NOT NULL,
  PRIMARY KEY (`text_id`),
  KEY `text_usr` (`usr_id`,`text_id`),
  CONSTRAINT `text_usr` FOREIGN KEY (`usr_id`) REFERENCES `usr` (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `user_permission` (
  `usr_id` bigint(20) NOT NULL,
  `permission` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`usr_id`,`permission`),
  CONSTRAINT `user_permission_usr` FOREIGN KEY (`usr_id`) REFERENCES `usr` (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `user_resource` (
  `usr_id` bigint(20) NOT NULL,
  `resource` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `data` varchar(255) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL COMMENT 'checked, in one way of writing',
  PRIMARY KEY (`usr_id`,`resource`),
  CONSTRAINT `user_resource_usr` FOREIGN KEY (`usr_id`) REFERENCES `usr` (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `user_session` (
  `session_hash` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of the id that the client holds',
  `usr_id` bigint(20) NOT NULL,
  `created` datetime(6) NOT NULL,
  `expires` datetime(6) NOT NULL,
  PRIMARY KEY (`session_hash`),
  KEY `user_session_usr` (`usr_id`),
  CONSTRAINT `user_session_usr` FOREIGN KEY (`usr_id`) REFERENCES `usr` (`usr_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
