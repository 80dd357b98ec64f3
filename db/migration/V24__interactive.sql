-- Calls that are put through to extensions, and the proof of who does not want to be called again.
ALTER TABLE dnc
  ADD COLUMN attempt_id CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the call in which the key was pressed';

ALTER TABLE campaign_contact
  ADD COLUMN transfer VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'interactive: answered, busy, no-answer, failed, abandoned';

-- Of calls that people answered, how many asked for the extension, and in vain: what bounds the dialling of interactive campaigns.
CREATE TABLE transfer_hour (
  campaign_id BIGINT   NOT NULL,
  hour        DATETIME NOT NULL COMMENT 'its beginning',
  slot        BIGINT   NOT NULL COMMENT 'the node that counts',
  answered    INT      NOT NULL,
  asked       INT      NOT NULL,
  not_taken   INT      NOT NULL,
  PRIMARY KEY (campaign_id, hour, slot)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

ALTER TABLE campaign
  ADD COLUMN trial_of BIGINT NULL COMMENT 'one call by which the owner tries that campaign; NULL = a campaign like any other';
