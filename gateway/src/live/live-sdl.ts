const EVENT = `"""
  Where this change stands in the order of all that the subscription follows: give it as \`after\` to go on from here.
  """
  cursor: String!
  """What became of the record, as the viewer sees it."""
  type: ActivityType!
  """When it was written."""
  at: DateTime!
  """The global id of the record."""
  objectId: ID!`;

const AFTER = `"""The \`cursor\` of the last change that was received: what came after it comes first. Left out: from now on."""
    after: String`;

/** The gateway's own subgraph tells of changes in every service; what is asked of a record is asked of its owner. */
export const LIVE_SDL = `
type Subscription {
  """
  Experiments as they are made, changed, withheld and deleted, each answered as a query of the viewer would be at that
  moment. A change of what the viewer may not see is no event; nor is a day on which an embargo ends.
  """
  experimentChanged(
    """Only this experiment, by its global id."""
    id: ID
    """Only experiments that this municipality leads, by its global id, e.g. \`municipality:091\`."""
    municipality: ID
    ${AFTER}
  ): ExperimentActivity

  """Posts as they are written to the threads that the viewer may see, and as they are edited."""
  threadPosted(
    """Only posts of this thread, by its global id."""
    thread: ID
    ${AFTER}
  ): PostActivity

  """Records of every service as they are made, changed, withheld and deleted: the change feed (ActivityStreams 2.0)."""
  changes(
    """Only records of these types, e.g. \`["Experiment", "Practice"]\`; any that \`node(id)\` finds, unless said."""
    types: [String!]
    ${AFTER}
  ): Activity
}

scalar DateTime

"""What became of a record, as one viewer sees it (ActivityStreams 2.0)."""
enum ActivityType {
  """It is there now and was not before: made, brought back, or shown to the viewer for the first time."""
  CREATE
  """It is another than before."""
  UPDATE
  """It is gone: deleted, or withheld from the viewer who could see it until then."""
  DELETE
}

"""A change of a record of any type."""
type Activity {
  ${EVENT}
  """The GraphQL type of the record."""
  objectType: String!
  """The record as it is now; null where it is gone."""
  object: Node
}

"""A change of an experiment."""
type ExperimentActivity {
  ${EVENT}
  """The experiment as it is now; null where it is gone."""
  experiment: Experiment
}

"""A change of a post."""
type PostActivity {
  ${EVENT}
  """The post as it is now; null where it is gone."""
  post: Post
}
`;
