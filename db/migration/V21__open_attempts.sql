-- Calls under way are counted by user and by campaign as well, among few rows and without looking at them.
ALTER TABLE attempt
  DROP KEY attempt_state,
  ADD KEY attempt_open (state, node_id, usr_id, campaign_id);
