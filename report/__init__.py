"""The review page: one static folder that shows a version to people and takes down what they decide."""
