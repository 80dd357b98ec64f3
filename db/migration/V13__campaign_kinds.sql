-- What the kinds of campaigns have of their own, and when a contact that was added to a campaign may be called.

ALTER TABLE campaign
  ADD COLUMN message_version        INT         NULL COMMENT 'of an IVR or a reminder message; taken at the first start and kept',
  ADD COLUMN extension_key          CHAR(1)     CHARACTER SET ascii NULL COMMENT 'interactive: the key that asks for the extension',
  ADD COLUMN extension_id           BIGINT      NULL,
  ADD COLUMN appointment_type       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'reminder: individual or group',
  ADD COLUMN appointment_field      INT         NULL COMMENT '1 to 3: the contact''s custom field that holds its appointment',
  ADD COLUMN reminder_hours         INT         NULL COMMENT 'before the appointment, to call',
  ADD COLUMN reminder_expiry_hours  INT         NULL COMMENT 'before the appointment, after which no call is made',
  ADD COLUMN additions              INT         NOT NULL DEFAULT 0 COMMENT 'rows in campaign_addition';

ALTER TABLE campaign_contact
  ADD COLUMN due     DATETIME(6) NULL COMMENT 'not before',
  ADD COLUMN expires DATETIME(6) NULL COMMENT 'no attempt from then on';

-- Contacts that were imported into a campaign which had been started: the gatherer takes them over, a chunk at a time.
CREATE TABLE campaign_addition (
  campaign_addition_id BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  campaign_id          BIGINT      NOT NULL,
  contact_group_id     BIGINT      NOT NULL COMMENT 'in which they stand',
  contact_import_id    BIGINT      NULL COMMENT 'NULL = all of that group',
  taken_to             BIGINT      NOT NULL DEFAULT 0 COMMENT 'last contact_id taken over',
  until_contact_id     BIGINT      NOT NULL COMMENT 'highest contact_id at the time',
  created              DATETIME(6) NOT NULL,
  KEY campaign_addition_campaign (campaign_id, campaign_addition_id),
  CONSTRAINT campaign_addition_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (campaign_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
