-- Schedules start and stop their campaigns.

ALTER TABLE campaign
  ADD COLUMN next_at DATETIME(6)  NULL COMMENT 'when its schedule starts it, or stops it where it runs',
  ADD COLUMN hold    VARCHAR(500) NULL COMMENT 'why its schedule did not start it the last time',
  ADD KEY campaign_next (next_at);
