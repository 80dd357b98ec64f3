-- Calls that come in: where DIDs lead, and what became of each call.

ALTER TABLE did
  ADD COLUMN extension_id BIGINT NULL COMMENT 'calls ring it',
  ADD COLUMN ivr_id       BIGINT NULL COMMENT 'calls follow it; of both one at the most',
  ADD KEY did_ivr (ivr_id);

-- The caller's contact is looked for at each call.
ALTER TABLE contact ADD KEY contact_phone (usr_id, phone);

CREATE TABLE inbound_call (
  inbound_call_id BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  call_id         CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE COMMENT 'of its call_steps, its recordings, its opt-out',
  asterisk        VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  channel_id      VARCHAR(150) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Uniqueid',
  did_id          BIGINT       NULL COMMENT 'one of both',
  accessnumber_id BIGINT       NULL,
  usr_id          BIGINT       NULL COMMENT 'NULL = an access number of everybody''s, and nobody has proved who they are',
  number          VARCHAR(15)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'that was dialled',
  caller          VARCHAR(15)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'NULL = withheld, or no number',
  started         DATETIME(6)  NOT NULL,
  ended           DATETIME(6)  NULL,
  result          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  KEY inbound_call_usr (usr_id, inbound_call_id),
  KEY inbound_call_open (ended, started)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
