-- Who answers a call is found out by Asterisk's own detector where a campaign has arguments for it.

ALTER TABLE campaign
  ADD COLUMN amd_arguments VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'of AMD(), in its order; NULL = ICTB listens itself' AFTER am_message;
