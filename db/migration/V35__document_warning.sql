-- What the fax pages of a document lack of its upload.

ALTER TABLE document
  ADD COLUMN warning VARCHAR(255) DEFAULT NULL COMMENT 'what was not drawn, as a sentence' AFTER pages;
