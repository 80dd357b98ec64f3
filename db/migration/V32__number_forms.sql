-- Whether a number's digits begin with its country code for certain, and by which digits do-not-call entries are found that may lack it.

ALTER TABLE contact
  ADD COLUMN phone_form VARCHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'unknown' COMMENT 'international, given or unknown' AFTER phone;

ALTER TABLE dnc
  ADD COLUMN phone_form VARCHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'unknown' COMMENT 'international, given or unknown' AFTER phone,
  ADD COLUMN tail VARCHAR(7) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS (RIGHT(phone, 7)) STORED COMMENT 'by which entries of one number are found, however it was written',
  ADD COLUMN own_digits INT GENERATED ALWAYS AS (
    LEAST(10, IF(phone_form = 'international', CHAR_LENGTH(phone),
      IF(LEFT(TRIM(LEADING '0' FROM phone), 1) = '8'
          AND CHAR_LENGTH(TRIM(LEADING '0' FROM SUBSTRING(TRIM(LEADING '0' FROM phone), 2))) >= 8,
        CHAR_LENGTH(TRIM(LEADING '0' FROM SUBSTRING(TRIM(LEADING '0' FROM phone), 2))),
        CHAR_LENGTH(TRIM(LEADING '0' FROM phone)))))) STORED COMMENT 'last digits that belong to the number without country code and prefix, 10 at most',
  DROP KEY dnc_phone,
  ADD UNIQUE KEY dnc_phone (phone, usr_id, phone_form),
  ADD KEY dnc_tail (tail, usr_id);

-- Stored numbers of users whose country was set, on their way to their international form.
CREATE TABLE number_reading (
  usr_id      BIGINT      NOT NULL,
  country     CHAR(2)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'ISO 3166',
  contacts_to BIGINT      NOT NULL DEFAULT 0 COMMENT 'last contact_id that was read',
  entries_to  BIGINT      NOT NULL DEFAULT 0 COMMENT 'last contact_dnc_id that was read',
  created     DATETIME(6) NOT NULL,
  PRIMARY KEY (usr_id),
  CONSTRAINT number_reading_usr FOREIGN KEY (usr_id) REFERENCES usr (usr_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
