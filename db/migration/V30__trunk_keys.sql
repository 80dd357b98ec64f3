-- How keys are heard on a trunk whose SIP endpoint ICTB makes.

ALTER TABLE trunk
  ADD COLUMN dtmf_mode VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'auto' COMMENT 'as Asterisk calls it' AFTER secret;
