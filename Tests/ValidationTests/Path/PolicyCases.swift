@testable import Validation

extension PathCase {
  private static let (one, two, three, any) = (
    "2.16.840.1.101.3.2.1.48.1", "2.16.840.1.101.3.2.1.48.2", "2.16.840.1.101.3.2.1.48.3", "2.5.29.32.0"
  )

  /// A chain of authorities below the anchor and a holder, each with these extensions.
  private static func chain(
    _ name: String, _ verdict: Verdict, accepts: [String]? = nil, explicit: Bool = true, mapping: Bool = true,
    anyPolicy: Bool = true, peer: Opinion = .agrees, _ levels: [SampleExtension]...
  ) -> PathCase {
    PathCase(name, verdict, peer: peer) { world in
      world.policy.policies =
        PolicyRules(
          oneOf: accepts ?? [any], isRequired: explicit, forbidsMapping: !mapping, forbidsAnyPolicy: !anyPolicy) ?? .any
      var issuer = world.root
      for (index, level) in levels.dropLast().enumerated() {
        issuer = try world.authority("P\(index)", by: issuer) { draft in for item in level { draft.set(item) } }
      }
      return try world.holder(by: issuer) { draft in for item in levels.last ?? [] { draft.set(item) } }
    }
  }

  /// PKITS 4.8.
  static let policies: [PathCase] = [
    chain("one policy all the way", .passes, [.policies(one)], [.policies(one)]),
    chain("one policy all the way, and it is accepted", .passes, accepts: [one], [.policies(one)], [.policies(one)]),
    chain(
      "one policy all the way, and another is accepted", .general(.noAcceptedPolicy), accepts: [two], [.policies(one)],
      [.policies(one)]),
    chain(
      "one policy all the way, and one of two is accepted", .passes, accepts: [two, one], [.policies(one)],
      [.policies(one)]),
    chain("no policies, and none required", .passes, explicit: false, [], []),
    chain("no policies, and one required", .general(.noAcceptedPolicy), [], []),
    chain(
      "a policy that ends half way, and none required", .passes, explicit: false, [.policies(one)], [], [.policies(one)]
    ),
    chain(
      "a policy that ends half way, and one required", .general(.noAcceptedPolicy), [.policies(one)], [],
      [.policies(one)]),
    chain("another policy half way", .general(.noAcceptedPolicy), [.policies(one)], [.policies(two)], [.policies(one)]),
    chain(
      "two policies, then one of them", .passes, accepts: [one], [.policies(one, two)], [.policies(one)],
      [.policies(one)]),
    chain("two policies that share none", .general(.noAcceptedPolicy), [.policies(one, two)], [.policies(three)]),
    chain("any policy above, one below", .passes, accepts: [one], [.policies(any)], [.policies(one)]),
    chain("one policy above, any below", .passes, accepts: [one], [.policies(one)], [.policies(any)]),
    chain(
      "one policy above, any below, and another accepted", .general(.noAcceptedPolicy), accepts: [two],
      [.policies(one)], [.policies(any)]),
    chain("any policy all the way, and one accepted", .passes, accepts: [two], [.policies(any)], [.policies(any)]),
    chain(
      "policies that are critical", .passes, accepts: [one], [.policies(one, isCritical: true)],
      [.policies(one, isCritical: true)]),
    chain(
      "any policy is inhibited from the start", .general(.noAcceptedPolicy), anyPolicy: false, [.policies(any)],
      [.policies(one)]),
  ]

  /// PKITS 4.9.
  static let requireExplicit: [PathCase] = [
    chain(
      "required at once, and there is none", .general(.noAcceptedPolicy), explicit: false,
      [.policies(one), .policyConstraints(explicit: 0)], []),
    chain(
      "required at once, and there is one", .passes, explicit: false,
      [.policies(one), .policyConstraints(explicit: 0)], [.policies(one)]),
    chain("required after ten", .passes, explicit: false, [.policyConstraints(explicit: 10)], [], []),
    chain(
      "required after five, then after two, and it is reached", .general(.noAcceptedPolicy), explicit: false,
      [.policyConstraints(explicit: 5)], [.policyConstraints(explicit: 2)], [], [], []),
    chain(
      "required after four, and the holder is the fourth", .passes, explicit: false, [.policyConstraints(explicit: 4)],
      [], [], []),
    chain(
      "the holder requires it of itself", .general(.noAcceptedPolicy), explicit: false, [],
      [.policyConstraints(explicit: 0)]),
    PathCase("self-issued certificates do not count down", .passes) { world in
      let a = try world.authority("A", .policyConstraints(explicit: 2))
      let b = try world.authority("A", by: a, key: .named("A2"))
      return try world.holder(by: world.authority("A", by: b, key: .named("A3")))
    },
    PathCase("the second that is not self-issued is bound", .general(.noAcceptedPolicy)) { world in
      let a = try world.authority("A", .policyConstraints(explicit: 1))
      let b = try world.authority("B", by: world.authority("A", by: a, key: .named("A2")))
      return try world.holder(by: b)
    },
  ]

  /// PKITS 4.10.
  static let mappings: [PathCase] = [
    chain(
      "mapped, and the issuer's is accepted", .passes, accepts: [one], [.policies(one), .mappings((one, two))],
      [.policies(two)]),
    chain(
      "mapped, and the subject's is accepted", .general(.noAcceptedPolicy), accepts: [two],
      [.policies(one), .mappings((one, two))], [.policies(two)]),
    chain(
      "mapped, and the holder has the issuer's", .general(.noAcceptedPolicy), [.policies(one), .mappings((one, two))],
      [.policies(one)]),
    chain(
      "mapping is inhibited from the start", .general(.noAcceptedPolicy), mapping: false,
      [.policies(one), .mappings((one, two))], [.policies(two)]),
    chain(
      "mapped twice", .passes, accepts: [one], [.policies(one), .mappings((one, two))],
      [.policies(two), .mappings((two, three))], [.policies(three)]),
    chain(
      "mapped to two", .passes, accepts: [one], [.policies(one), .mappings((one, two), (one, three))],
      [.policies(three)]),
    chain(
      "two mapped to one", .passes, accepts: [two], [.policies(one, two), .mappings((one, three), (two, three))],
      [.policies(three)]),
    chain(
      "mapped from any policy", .general(.badPolicyMapping), [.policies(any), .mappings((any, one))], [.policies(one)]),
    chain(
      "mapped to any policy", .general(.badPolicyMapping), [.policies(one), .mappings((one, any))], [.policies(one)]),
    chain(
      "mapped under any policy", .passes, accepts: [one], [.policies(any), .mappings((one, two))], [.policies(two)]),
    chain(
      "a policy that is not mapped goes on", .passes, accepts: [two], [.policies(one, two), .mappings((one, three))],
      [.policies(two)]),
    chain(
      "a policy that was not there is mapped", .general(.noAcceptedPolicy), [.policies(one), .mappings((two, three))],
      [.policies(three)]),
    chain(
      "swapped", .passes, accepts: [one], [.policies(one, two), .mappings((one, two), (two, one))], [.policies(two)]),
    chain(
      "swapped, and the other accepted", .general(.noAcceptedPolicy), accepts: [two],
      [.policies(one, two), .mappings((one, two), (two, one))], [.policies(two)]),
  ]

  /// PKITS 4.11.
  static let inhibitMapping: [PathCase] = [
    chain(
      "inhibited at once", .general(.noAcceptedPolicy), [.policies(one), .policyConstraints(mapping: 0)],
      [.policies(one), .mappings((one, two))], [.policies(two)]),
    chain(
      "inhibited after one", .passes, [.policies(one), .policyConstraints(mapping: 1)],
      [.policies(one), .mappings((one, two))], [.policies(two)]),
    chain(
      "inhibited after one, and a second maps", .general(.noAcceptedPolicy),
      [.policies(one), .policyConstraints(mapping: 1)], [.policies(one), .mappings((one, two))],
      [.policies(two), .mappings((two, three))], [.policies(three)]),
    chain(
      "inhibited after five, then after one", .general(.noAcceptedPolicy),
      [.policies(one), .policyConstraints(mapping: 5)], [.policies(one), .policyConstraints(mapping: 1)],
      [.policies(one)], [.policies(one), .mappings((one, two))], [.policies(two)]),
    chain(
      "inhibited, and what is not mapped goes on", .passes, [.policies(one, two), .policyConstraints(mapping: 0)],
      [.policies(one, two), .mappings((one, three))], [.policies(two)]),
    PathCase("self-issued certificates do not count down", .passes) { world in
      world.policy.policies = PolicyRules(oneOf: [one]) ?? .any
      let a = try world.authority("A", .policies(one), .policyConstraints(mapping: 1))
      let a2 = try world.authority("A", by: a, key: .named("A2"), .policies(one))
      let b = try world.authority("B", by: a2, .policies(one), .mappings((one, two)))
      return try world.holder(by: b, .policies(two))
    },
  ]

  /// PKITS 4.12.
  static let inhibitAny: [PathCase] = [
    chain("inhibited at once", .general(.noAcceptedPolicy), [.policies(any), .inhibitAny(0)], [.policies(any)]),
    chain("inhibited at once, and the holder has one", .passes, [.policies(any), .inhibitAny(0)], [.policies(one)]),
    chain(
      "inhibited after one, and the second has any", .passes, accepts: [one], [.policies(one), .inhibitAny(1)],
      [.policies(any)], [.policies(one)]),
    chain(
      "inhibited after one, and the third has any", .general(.noAcceptedPolicy), [.policies(one), .inhibitAny(1)],
      [.policies(any)], [.policies(any)]),
    chain(
      "inhibited after five, then after one", .general(.noAcceptedPolicy), [.policies(any), .inhibitAny(5)],
      [.policies(any), .inhibitAny(1)], [.policies(any)], [.policies(any)]),
    PathCase("a self-issued authority may still say any", .passes) { world in
      world.policy.policies = PolicyRules(oneOf: [one]) ?? .any
      let a = try world.authority("A", .policies(one), .inhibitAny(0))
      let a2 = try world.authority("A", by: a, key: .named("A2"), .policies(any))
      return try world.holder(by: a2, .policies(one))
    },
    PathCase("a self-issued holder may not", .general(.noAcceptedPolicy)) { world in
      world.policy.policies = PolicyRules(oneOf: [one]) ?? .any
      let a = try world.authority("A", .policies(one), .inhibitAny(0))
      return try world.holder(by: a, name: "A", .policies(any))
    },
  ]
}
