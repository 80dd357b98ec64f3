-- What became of contacts in the words of a customer's own program, and which of that program's records a contact is.

CREATE TABLE disposition (
  disposition_id BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  usr_id         BIGINT       NOT NULL,
  name           VARCHAR(100) NOT NULL,
  description    VARCHAR(255) NULL,
  remote_disp_id VARCHAR(64)  COLLATE utf8mb4_bin NULL COMMENT 'its id in the other program',
  remote_module  VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL DEFAULT '' COMMENT 'the other program, or a part of it',
  created        DATETIME(6)  NOT NULL,
  KEY disposition_usr (usr_id, disposition_id),
  UNIQUE KEY disposition_remote (usr_id, remote_module, remote_disp_id),
  CONSTRAINT disposition_usr FOREIGN KEY (usr_id) REFERENCES usr (usr_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Apart from campaign_contact, which is written with every attempt: few contacts have one.
CREATE TABLE campaign_disposition (
  campaign_id    BIGINT      NOT NULL,
  contact_id     BIGINT      NOT NULL,
  disposition_id BIGINT      NOT NULL,
  created        DATETIME(6) NOT NULL,
  PRIMARY KEY (campaign_id, contact_id),
  KEY campaign_disposition_disposition (disposition_id),
  CONSTRAINT campaign_disposition_disposition FOREIGN KEY (disposition_id) REFERENCES disposition (disposition_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

ALTER TABLE contact
  ADD COLUMN remote_id     VARCHAR(64) NULL COMMENT 'its id in the other program',
  ADD COLUMN remote_module VARCHAR(64) NULL COMMENT 'the other program, or a part of it';

INSERT INTO role_permission (role_id, permission) VALUES
  (1, 'disposition'), (2, 'disposition'),
  (3, 'disposition_create'), (3, 'disposition_read'), (3, 'disposition_update');
